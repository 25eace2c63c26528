import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import { finite } from "../operators";
import { raise } from "../value";
import { numberFunction, toolPakFunction } from "./lifted";
import { numbersIn } from "./numberLists";

/** Rounds as Excel does: the decimal as displayed decides, so that 1.005 to two places is 1.01. */
function rounded(value: number, digits: number, round: (size: number) => number): number {
  const places = Math.trunc(digits);
  if (places > 300) return value;
  if (places < -308) return 0;
  const shifted = Number(`${Number(Math.abs(value).toPrecision(15))}e${places}`);
  if (Number.isNaN(shifted)) return roundedTiny(value, places, round);
  const result = Number(`${round(Number(shifted.toPrecision(15)))}e${-places}`);
  return Number.isNaN(result) ? roundedTiny(value, places, round) : Math.sign(value) * result;
}

/** Numbers whose text already has an exponent. */
function roundedTiny(value: number, places: number, round: (size: number) => number): number {
  const factor = Math.pow(10, places);
  return (Math.sign(value) * round(Math.abs(value) * factor)) / factor;
}

function toMultiple(value: number, step: number, round: (quotient: number) => number): number {
  if (step === 0) return 0;
  return Number((round(Number((value / step).toPrecision(14))) * step).toPrecision(15));
}

/** Halves go away from zero. The quotient is taken as it is: 6.05 to steps of 0.1 is 6, as Microsoft's page says. */
function nearestMultiple(value: number, step: number): number {
  return step === 0 ? 0 : Number((Math.round(value / step) * step).toPrecision(15));
}

function ceiling(value: number, step: number): number {
  if (value > 0 && step < 0) raise("#NUM!");
  return toMultiple(value, step, Math.ceil);
}

function floor(value: number, step: number): number {
  if (value > 0 && step < 0) raise("#NUM!");
  if (step === 0 && value !== 0) raise("#DIV/0!");
  return toMultiple(value, step, Math.floor);
}

/** Excel gives up on quotients beyond this, where nothing would be left of the remainder's digits. */
const LARGEST_QUOTIENT = 1_125_900_000_000;

function modulo(value: number, divisor: number): number {
  if (divisor === 0) raise("#DIV/0!");
  if (Math.abs(value / divisor) >= LARGEST_QUOTIENT) raise("#NUM!");
  return value - divisor * Math.floor(value / divisor);
}

function logarithm(value: number, base: number): number {
  if (value <= 0 || base <= 0) raise("#NUM!");
  if (base === 1) raise("#DIV/0!");
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
}

/** SERIESSUM: coefficients times rising powers of x. */
function powerSeries(call: FunctionCall): number {
  const [x, start, step] = [call.number(0), call.number(1), call.number(2)];
  return numbersIn(call.content(3)).reduce(
    (total, coefficient, at) => total + coefficient * x ** (start + at * step),
    0,
  );
}

export const mathFunctions: Readonly<Record<string, WorksheetFunction>> = {
  ABS: numberFunction(1, 1, Math.abs),
  SIGN: numberFunction(1, 1, Math.sign),
  INT: numberFunction(1, 1, Math.floor),
  SQRT: numberFunction(1, 1, (value) => (value < 0 ? raise("#NUM!") : Math.sqrt(value))),
  EXP: numberFunction(1, 1, Math.exp),
  LN: numberFunction(1, 1, (value) => (value <= 0 ? raise("#NUM!") : Math.log(value))),
  LOG10: numberFunction(1, 1, (value) => logarithm(value, 10)),
  LOG: numberFunction(1, 2, logarithm, [0, 10]),
  POWER: numberFunction(2, 2, (base, exponent) => {
    if (base === 0 && exponent < 0) raise("#DIV/0!");
    return base === 0 && exponent === 0 ? raise("#NUM!") : Math.pow(base, exponent);
  }),
  MOD: numberFunction(2, 2, modulo),
  QUOTIENT: toolPakFunction(2, 2, (value, divisor) => (divisor === 0 ? raise("#DIV/0!") : Math.trunc(value / divisor))),
  ROUND: numberFunction(2, 2, (value, digits) => rounded(value, digits, Math.round)),
  ROUNDUP: numberFunction(2, 2, (value, digits) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: numberFunction(2, 2, (value, digits) => rounded(value, digits, Math.floor)),
  TRUNC: numberFunction(1, 2, (value, digits) => rounded(value, digits, Math.floor), [0, 0]),
  CEILING: numberFunction(2, 2, ceiling),
  FLOOR: numberFunction(2, 2, floor),
  "CEILING.MATH": numberFunction(
    1,
    3,
    (value, step, mode) =>
      value < 0 && mode !== 0
        ? toMultiple(value, Math.abs(step), Math.floor)
        : toMultiple(value, Math.abs(step), Math.ceil),
    [0, 1, 0],
  ),
  "FLOOR.MATH": numberFunction(
    1,
    3,
    (value, step, mode) =>
      value < 0 && mode !== 0
        ? toMultiple(value, Math.abs(step), Math.ceil)
        : toMultiple(value, Math.abs(step), Math.floor),
    [0, 1, 0],
  ),
  MROUND: toolPakFunction(2, 2, (value, step) => (value * step < 0 ? raise("#NUM!") : nearestMultiple(value, step))),
  ATAN2: numberFunction(2, 2, (x, y) => (x === 0 && y === 0 ? raise("#DIV/0!") : Math.atan2(y, x))),
  "ISO.CEILING": numberFunction(1, 2, (value, step) => toMultiple(value, Math.abs(step), Math.ceil), [0, 1]),
  SERIESSUM: worksheetFunction(4, 4, (call) => finite(powerSeries(call))),
  PI: numberFunction(0, 0, () => Math.PI),
};
