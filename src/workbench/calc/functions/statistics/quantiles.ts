import { raise } from "../../value";
import { ascending } from "./moments";

/** Places within a list of numbers by rank or share. */

export function largest(values: readonly number[], rank: number): number {
  return smallest(values, values.length + 1 - Math.ceil(rank));
}

export function smallest(values: readonly number[], rank: number): number {
  const n = Math.ceil(rank);
  if (n < 1 || n > values.length) return raise("#NUM!", "There is no value of that rank.");
  return ascending(values)[n - 1] ?? 0;
}

/** The value at a position counted from 0 in sorted numbers, between two of them in proportion. */
function between(sorted: readonly number[], position: number): number {
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const share = position - below;
  return share === 0 ? low : low + share * ((sorted[below + 1] ?? low) - low);
}

export function percentileInclusive(values: readonly number[], share: number): number {
  if (values.length === 0 || !(share >= 0 && share <= 1)) return raise("#NUM!");
  return between(ascending(values), share * (values.length - 1));
}

export function percentileExclusive(values: readonly number[], share: number): number {
  const position = share * (values.length + 1) - 1;
  if (values.length === 0 || !(share > 0 && share < 1) || position < 0 || position > values.length - 1) {
    return raise("#NUM!");
  }
  return between(ascending(values), position);
}

export function quartileInclusive(values: readonly number[], quarter: number): number {
  const whole = Math.trunc(quarter);
  return whole < 0 || whole > 4 ? raise("#NUM!") : percentileInclusive(values, whole / 4);
}

export function quartileExclusive(values: readonly number[], quarter: number): number {
  const whole = Math.trunc(quarter);
  return whole < 1 || whole > 3 ? raise("#NUM!") : percentileExclusive(values, whole / 4);
}

/** The share of a list a value stands at, cut off (not rounded) after some digits. */
export function percentRank(values: readonly number[], value: number, digits: number, exclusive: boolean): number {
  const places = Math.trunc(digits);
  if (places < 1 || values.length === 0) raise("#NUM!");
  const sorted = ascending(values);
  const [first = 0, last = first] = [sorted[0], sorted.at(-1)];
  if (value < first || value > last) raise("#N/A");
  const below = sorted.filter((item) => item < value).length;
  const at = sorted[below] ?? last;
  const before = sorted[below - 1] ?? first;
  const position = at === value ? below : below - 1 + (value - before) / (at - before);
  const share = exclusive
    ? (position + 1) / (sorted.length + 1)
    : sorted.length === 1
      ? 1
      : position / (sorted.length - 1);
  const factor = 10 ** places;
  return Math.floor(Number((share * factor).toPrecision(14))) / factor;
}

/** 1 for the largest, or for the smallest when ascending; equal values share the best rank or their average. */
export function rankOf(value: number, values: readonly number[], ascendingOrder: boolean, average: boolean): number {
  let before = 0;
  let equal = 0;
  for (const other of values) {
    if (other === value) equal++;
    else if (ascendingOrder ? other < value : other > value) before++;
  }
  if (equal === 0) return raise("#N/A", "The number is not in the list.");
  return before + (average ? (equal + 1) / 2 : 1);
}
