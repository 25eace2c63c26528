import type { Hypothesis } from "./hypothesis";
import type { PlanTerms } from "./planItem";
import { DAYS_PER_UNIT } from "./planItem";

/** Covers that people plan by, in days. @source convention */
const COVERS = [1, 2, 3, 4, 5, 7, 10, 14, 15, 20, 21, 28, 30, 42, 45, 60, 90, 120, 180, 365];
/** A number that so many rows share, and no fewer than so many in a hundred, may be one for all. */
const FLAT = { rows: 5, share: 0.1 };

/** So many days of mean demand. */
export function coverRules(): readonly Hypothesis[] {
  return COVERS.map((days) => ({
    mistakes: [`cover:${String(days)}`],
    predict: ({ demandMean, units }: PlanTerms) =>
      demandMean === null ? null : (demandMean * days) / DAYS_PER_UNIT[units.demand],
  }));
}

/** No number at all, or the same for every item: tried for numbers that many rows share. */
export function flatNumbers(values: readonly (number | null)[]): readonly Hypothesis[] {
  const counts = new Map<number, number>();
  let known = 0;
  for (const value of values) {
    if (value === null) continue;
    known += 1;
    if (value !== 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, rows]) => rows >= Math.max(FLAT.rows, FLAT.share * known));
  return [
    { mistakes: ["none"], predict: () => 0 },
    ...shared.map(([value]): Hypothesis => ({ mistakes: [`flat:${String(value)}`], predict: () => value })),
  ];
}
