import { requireFinite } from "../check";
import { groupRows } from "./groupRows";

export interface ConcentrationInput {
  readonly values: readonly (number | null)[];
  readonly groups?: readonly (string | null)[];
}
export interface Concentration {
  readonly group: string;
  readonly herfindahl: number;
  readonly largestShare: number;
  readonly effectiveSuppliers: number;
}

/**
 * Says how far a spend depends on few suppliers, per group.
 *
 *     herfindahl = sum of squared shares · effectiveSuppliers = 1 / herfindahl
 *
 * One entry is one supplier: sum its lines first. Values of zero and below take no part; a group without a positive
 * value gets zeros. Authorities print the index times 10,000.
 *
 * @param values spend (or volume) per supplier, any unit; null where there is none
 * @param groups group per supplier, e.g. the category; without groups all suppliers are one group named "all"
 * @returns one entry per group in order of first appearance; shares 0 to 1
 * @throws EngineError domain: a value or a sum of values that is not finite; shape: groups of another length
 * @source Herfindahl1950, HorizontalMergerGuidelines2023
 * @example concentration({ values: [30, 30, 20, 20] })[0].herfindahl // 0.26
 */
export function concentration({ values, groups }: ConcentrationInput): Concentration[] {
  for (const [index, value] of values.entries()) if (value !== null) requireFinite(value, "values", index + 1);
  return groupRows(values.length, groups).map(({ group, rows }) => {
    const positive = [...rows].map((row) => values[row] ?? 0).filter((value) => value > 0);
    const total = positive.reduce((sum, value) => sum + value, 0);
    requireFinite(total, "the sum of values");
    if (total === 0) return { group, herfindahl: 0, largestShare: 0, effectiveSuppliers: 0 };
    const shares = positive.map((value) => value / total);
    const herfindahl = shares.reduce((sum, share) => sum + share ** 2, 0);
    const largestShare = shares.reduce((high, share) => Math.max(high, share), 0);
    return { group, herfindahl, largestShare, effectiveSuppliers: 1 / herfindahl };
  });
}
