import { remembered } from "../remembered";
import type { ProductResult } from "./classify";

export interface ClassSummary {
  readonly segment: string;
  readonly count: number;
  readonly value: number;
  readonly share: number;
}

/** Count and share of value per class, for pictures, sentences and sheets. */
export function classSummaries(result: ProductResult): ReadonlyMap<string, ClassSummary> {
  return remembered(result, "classes", [], () => {
    const sums = new Map<string, { count: number; value: number }>();
    for (const [item, segment] of result.classes.entries()) {
      const sum = sums.get(segment) ?? { count: 0, value: 0 };
      sum.count += 1;
      sum.value += Math.max(0, result.values[item] ?? 0);
      sums.set(segment, sum);
    }
    const { total } = result.ranking;
    return new Map(
      [...sums].map(([segment, { count, value }]) => [
        segment,
        { segment, count, value, share: total > 0 ? value / total : 0 },
      ]),
    );
  });
}

/** Items whose class begins or ends with the letter, and their share of the value. */
export function letterSummary(result: ProductResult, letter: string): { count: number; share: number } {
  let [count, share] = [0, 0];
  for (const summary of classSummaries(result).values()) {
    if (!summary.segment.includes(letter)) continue;
    count += summary.count;
    share += summary.share;
  }
  return { count, share };
}
