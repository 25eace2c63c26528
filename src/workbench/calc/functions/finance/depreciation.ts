import type { WorksheetFunction } from "../../functionCall";
import { raise } from "../../value";
import { numberFunction } from "../lifted";

/** What an asset loses in worth in a period. */

function fixedDeclining(cost: number, salvage: number, life: number, period: number, month: number): number {
  const at = Math.trunc(period);
  const last = month < 12 ? life + 1 : life;
  if (cost < 0 || salvage < 0 || life <= 0 || at < 1 || at > last || month < 1 || month > 12) raise("#NUM!");
  if (cost === 0) return 0;
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  let lost = 0;
  let loss = 0;
  for (let year = 1; year <= at; year++) {
    const share = year === 1 ? month / 12 : year > life ? (12 - month) / 12 : 1;
    loss = (year === 1 ? cost : cost - lost) * rate * share;
    lost += loss;
  }
  return loss;
}

function doubleDeclining(cost: number, salvage: number, life: number, period: number, factor: number): number {
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || period > life || factor <= 0) raise("#NUM!");
  return decliningTotal(cost, salvage, life, period, factor) - decliningTotal(cost, salvage, life, period - 1, factor);
}

/** What is lost until a time, never more than down to the salvage value. */
function decliningTotal(cost: number, salvage: number, life: number, time: number, factor: number): number {
  const left = cost * Math.max(0, 1 - factor / life) ** Math.max(0, time);
  return cost - Math.max(left, Math.min(salvage, cost));
}

/** VDB: declining until straight-line loses more, over any stretch of time. */
function variableDeclining(
  cost: number,
  salvage: number,
  life: number,
  start: number,
  end: number,
  factor: number,
  noSwitch: number,
): number {
  const bad = cost < 0 || salvage < 0 || life <= 0 || start < 0 || end < start || end > life || factor <= 0;
  if (bad) raise("#NUM!");
  let worth = cost;
  let total = 0;
  for (let year = 0; year < Math.ceil(end); year++) {
    const declining = Math.min((worth * factor) / life, Math.max(0, worth - salvage));
    const straight = noSwitch === 0 && life > year ? Math.max(0, worth - salvage) / (life - year) : 0;
    const loss = Math.max(declining, straight);
    const share = Math.max(0, Math.min(end, year + 1) - Math.max(start, year));
    total += loss * share;
    worth -= loss;
  }
  return total;
}

export const depreciationFunctions: Readonly<Record<string, WorksheetFunction>> = {
  SLN: numberFunction(3, 3, (cost = 0, salvage = 0, life = 0) =>
    life === 0 ? raise("#DIV/0!") : (cost - salvage) / life,
  ),
  SYD: numberFunction(4, 4, (cost = 0, salvage = 0, life = 0, period = 0) =>
    life <= 0 || period < 1 || period > life
      ? raise("#NUM!")
      : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
  ),
  DB: numberFunction(
    4,
    5,
    (cost = 0, salvage = 0, life = 0, period = 0, month = 12) =>
      fixedDeclining(cost, salvage, life, period, Math.trunc(month)),
    [0, 0, 0, 0, 12],
  ),
  DDB: numberFunction(
    4,
    5,
    (cost = 0, salvage = 0, life = 0, period = 0, factor = 2) => doubleDeclining(cost, salvage, life, period, factor),
    [0, 0, 0, 0, 2],
  ),
  VDB: numberFunction(
    5,
    7,
    (cost = 0, salvage = 0, life = 0, start = 0, end = 0, factor = 2, noSwitch = 0) =>
      variableDeclining(cost, salvage, life, start, end, factor, noSwitch),
    [0, 0, 0, 0, 0, 2, 0],
  ),
};
