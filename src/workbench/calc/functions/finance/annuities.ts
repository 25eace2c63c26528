import type { WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { raise } from "../../value";
import { numberFunction } from "../lifted";
import { numbersIn } from "../numberLists";
import { futureValue, interestPart, payment, periodsOf, presentValue, rateOf } from "./annuity";

const due = (type: number): number => (type === 0 ? 0 : 1);

/** Interest or principal of the payments from one period to another, as a sum. */
function cumulated(part: (rate: number, period: number, periods: number, present: number, type: number) => number) {
  return numberFunction(6, 6, (rate = 0, periods = 0, present = 0, first = 0, last = 0, type = 0) => {
    const [from, to] = [Math.ceil(first), Math.floor(last)];
    const bad = rate <= 0 || periods <= 0 || present <= 0 || from < 1 || to < from || to > periods;
    if (bad || (type !== 0 && type !== 1)) raise("#NUM!");
    let total = 0;
    for (let period = from; period <= to; period++) total += part(rate, period, periods, present, type);
    return total;
  });
}

const interest = interestPart;
const principal = (rate: number, period: number, n: number, present: number, future: number, type: number): number =>
  payment(rate, n, present, future, type) - interestPart(rate, period, n, present, future, type);

/** How many parts a unit has, and the power of ten their number is written behind the point with. */
function partsOf(given: number): [number, number] {
  const count = Math.trunc(given);
  if (count < 1) raise(count === 0 ? "#DIV/0!" : "#NUM!");
  return [count, 10 ** Math.ceil(Math.log10(count))];
}

export const annuityFunctions: Readonly<Record<string, WorksheetFunction>> = {
  PMT: numberFunction(
    3,
    5,
    (r = 0, n = 0, pv = 0, fv = 0, type = 0) => payment(r, n, pv, fv, due(type)),
    [0, 0, 0, 0, 0],
  ),
  PV: numberFunction(
    3,
    5,
    (r = 0, n = 0, pmt = 0, fv = 0, type = 0) => presentValue(r, n, pmt, fv, due(type)),
    [0, 0, 0, 0, 0],
  ),
  FV: numberFunction(
    3,
    5,
    (r = 0, n = 0, pmt = 0, pv = 0, type = 0) => futureValue(r, n, pmt, pv, due(type)),
    [0, 0, 0, 0, 0],
  ),
  NPER: numberFunction(
    3,
    5,
    (r = 0, pmt = 0, pv = 0, fv = 0, type = 0) => periodsOf(r, pmt, pv, fv, due(type)),
    [0, 0, 0, 0, 0],
  ),
  RATE: numberFunction(
    3,
    6,
    (n = 0, pmt = 0, pv = 0, fv = 0, type = 0, guess = 0.1) => rateOf(n, pmt, pv, fv, due(type), guess),
    [0, 0, 0, 0, 0, 0.1],
  ),
  IPMT: numberFunction(
    4,
    6,
    (r = 0, period = 0, n = 0, pv = 0, fv = 0, type = 0) => interest(r, period, n, pv, fv, due(type)),
    [0, 0, 0, 0, 0, 0],
  ),
  PPMT: numberFunction(
    4,
    6,
    (r = 0, period = 0, n = 0, pv = 0, fv = 0, type = 0) => principal(r, period, n, pv, fv, due(type)),
    [0, 0, 0, 0, 0, 0],
  ),
  CUMIPMT: cumulated((rate, period, n, present, type) => interest(rate, period, n, present, 0, type)),
  CUMPRINC: cumulated((rate, period, n, present, type) => principal(rate, period, n, present, 0, type)),
  ISPMT: numberFunction(4, 4, (rate = 0, period = 0, n = 0, present = 0) =>
    n === 0 ? raise("#DIV/0!") : -present * rate * (1 - period / n),
  ),
  EFFECT: numberFunction(2, 2, (nominal = 0, periods = 0) => {
    const n = Math.trunc(periods);
    return nominal <= 0 || n < 1 ? raise("#NUM!") : (1 + nominal / n) ** n - 1;
  }),
  NOMINAL: numberFunction(2, 2, (effective = 0, periods = 0) => {
    const n = Math.trunc(periods);
    return effective <= 0 || n < 1 ? raise("#NUM!") : n * ((1 + effective) ** (1 / n) - 1);
  }),
  RRI: numberFunction(3, 3, (periods = 0, present = 0, future = 0) =>
    periods <= 0 || present === 0 ? raise("#NUM!") : (future / present) ** (1 / periods) - 1,
  ),
  PDURATION: numberFunction(3, 3, (rate = 0, present = 0, future = 0) =>
    rate <= 0 || present <= 0 || future <= 0 ? raise("#NUM!") : Math.log(future / present) / Math.log1p(rate),
  ),
  FVSCHEDULE: worksheetFunction(2, 2, (call) =>
    numbersIn(call.content(1)).reduce((value, rate) => value * (1 + rate), call.number(0)),
  ),
  DOLLARDE: numberFunction(2, 2, (price = 0, parts = 0) => {
    const [count, digits] = partsOf(parts);
    return Math.trunc(price) + ((price - Math.trunc(price)) * digits) / count;
  }),
  DOLLARFR: numberFunction(2, 2, (price = 0, parts = 0) => {
    const [count, digits] = partsOf(parts);
    return Math.trunc(price) + ((price - Math.trunc(price)) * count) / digits;
  }),
};
