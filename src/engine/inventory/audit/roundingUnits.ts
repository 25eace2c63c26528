import type { PlanTerms } from "./planItem";

const DECIMALS = 6;

/**
 * What the numbers of a column are rounded to: whole packs where all of them are such, else the decimals that occur.
 *
 * @example roundingUnits([12, 24.5], []) // [0.1, 0.1]
 */
export function roundingUnits(
  values: readonly (number | null)[],
  terms: readonly Pick<PlanTerms, "orderMultiple">[],
): readonly number[] {
  const packs = values.map((_, row) => terms[row]?.orderMultiple ?? 0);
  const packed = values.every((value, row) => value === null || isMultiple(value, packs[row] ?? 0));
  if (packed && packs.some((pack) => pack > 1)) return packs.map((pack) => Math.max(1, pack));
  let unit = 1;
  for (const value of values) while (value !== null && unit > 10 ** -DECIMALS && !isMultiple(value, unit)) unit /= 10;
  return values.map(() => unit);
}

function isMultiple(value: number, of: number): boolean {
  return of > 0 && Math.abs(value / of - Math.round(value / of)) < 1e-7 * Math.max(1, Math.abs(value / of));
}
