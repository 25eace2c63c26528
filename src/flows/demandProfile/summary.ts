import { remembered } from "../remembered";
import type { ProfileResult } from "./classify";
import type { Rule } from "./cleanseItem";
import { CONSTRAINTS } from "./constraints";

export const PATTERNS = ["smooth", "erratic", "intermittent", "lumpy", "insufficient", "inactive"] as const;
export const STAGES = ["introduction", "growth", "maturity", "decline", "end of life", "dormant"] as const;
export const RULES: readonly Rule[] = ["outlier", "event", "stock-out", "your own"];

export interface Group {
  readonly name: string;
  readonly count: number;
  readonly value: number;
  readonly share: number;
}

/** Items and share of value by pattern. */
export function patternGroups(result: ProfileResult): readonly Group[] {
  return groupsOf(result, "patternGroups", PATTERNS, (item) => result.patterns[item]?.pattern ?? "");
}

/** Items and share of value by stage of life. */
export function stageGroups(result: ProfileResult): readonly Group[] {
  return groupsOf(result, "stageGroups", STAGES, (item) => result.prepared.lives[item]?.stage ?? "");
}

function groupsOf(
  result: ProfileResult,
  name: string,
  names: readonly string[],
  of: (item: number) => string,
): readonly Group[] {
  return remembered(result, name, [], () => {
    const { values } = result.prepared;
    const total = values.reduce((sum, value) => sum + value, 0);
    const sums = new Map(names.map((one) => [one, { count: 0, value: 0 }]));
    for (const [item, value] of values.entries()) {
      const sum = sums.get(of(item));
      if (!sum) continue;
      sum.count += 1;
      sum.value += value;
    }
    return [...sums].map(([one, sum]) => ({ name: one, ...sum, share: total > 0 ? sum.value / total : 0 }));
  });
}

/** Numbers replaced by rule, with the units before and after; rejected ones do not count. */
export function cleansingByRule(result: ProfileResult): readonly {
  readonly rule: Rule;
  readonly numbers: number;
  readonly items: number;
  readonly before: number;
  readonly after: number;
}[] {
  return remembered(result, "rules", [], () =>
    RULES.map((rule) => {
      const kept = result.prepared.replaced.filter((one) => one.keep && one.rule === rule);
      return {
        rule,
        numbers: kept.length,
        items: new Set(kept.map(({ item }) => item)).size,
        before: kept.reduce((sum, { old }) => sum + old, 0),
        after: kept.reduce((sum, { replacement }) => sum + replacement, 0),
      };
    }),
  );
}

/** Fast items that meet each constraint of supply, and slow ones with too large a minimum. */
export function mismatchGroups(result: ProfileResult): readonly { readonly name: string; readonly count: number }[] {
  const hard = CONSTRAINTS.map(({ id, label }) => ({
    name: label,
    count: result.mismatches.filter(
      ({ kind, met }) => kind === "fast demand, hard supply" && met.some((one) => one.id === id),
    ).length,
  }));
  const slow = result.mismatches.filter(({ kind }) => kind === "slow demand, large minimum").length;
  return [...hard, { name: "Slow, large minimum", count: slow }];
}
