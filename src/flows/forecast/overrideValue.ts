import type { ForecastResult } from "./result";

/** What past overrides were worth against the forecast that they replaced. */
export interface OverrideValue {
  readonly name: string;
  readonly count: number;
  readonly better: number;
  /** Σ |error| / Σ demand of the baselines and of the overrides. */
  readonly baselineWape: number | null;
  readonly overrideWape: number | null;
  /** Points of error that the overrides took away. */
  readonly valueAdded: number | null;
}
interface ValuedOverride {
  readonly item: number;
  readonly period: string;
  readonly baseline: number;
  readonly units: number;
  readonly actual: number;
  readonly author: string;
  readonly reason: string;
}

/** Overrides whose period has come: both numbers can be compared with what happened. */
function pastOverrides({ prepared }: ForecastResult): readonly ValuedOverride[] {
  return prepared.overrides.flatMap(({ item, at, period, baseline, units, author, reason }): ValuedOverride[] => {
    const actual = prepared.sales.demand[item]?.[at] ?? null;
    if (actual === null || baseline === null) return [];
    return [{ item, period, baseline, units, actual, author: author || "not named", reason }];
  });
}

/** The past overrides by segment and by author, all of them first. */
export function overrideValues(result: ForecastResult): readonly OverrideValue[] {
  const past = pastOverrides(result);
  if (past.length === 0) return [];
  const by = (kind: string, nameOf: (one: ValuedOverride) => string): OverrideValue[] => {
    const groups = new Map<string, ValuedOverride[]>();
    for (const one of past) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
    return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, list]) => valueOf(`${kind} ${name}`, list));
  };
  return [
    valueOf("All overrides", past),
    ...by("Segment", ({ item }) => result.prepared.segments[item] ?? ""),
    ...by("Author", ({ author }) => author),
  ];
}

function valueOf(name: string, list: readonly ValuedOverride[]): OverrideValue {
  const sum = (of: (one: ValuedOverride) => number) => list.reduce((total, one) => total + of(one), 0);
  const demand = sum(({ actual }) => actual);
  const [before, after] = [
    sum(({ actual, baseline }) => Math.abs(actual - baseline)),
    sum(({ actual, units }) => Math.abs(actual - units)),
  ];
  const better = list.filter(
    ({ actual, baseline, units }) => Math.abs(actual - units) < Math.abs(actual - baseline),
  ).length;
  const share = (error: number) => (demand > 0 ? error / demand : null);
  const valueAdded = demand > 0 ? (before - after) / demand : null;
  return { name, count: list.length, better, baselineWape: share(before), overrideWape: share(after), valueAdded };
}
