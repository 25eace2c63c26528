import type { MethodName } from "../../engine";
import { groupAccuracy } from "./accuracy";
import type { GroupAccuracy, ItemAccuracy } from "./accuracy";
import type { ForecastException } from "./exceptions";
import { ALL } from "./league";
import type { SegmentLeague } from "./league";
import { STEPS } from "./plan";
import type { ForecastPlan, Step } from "./plan";
import type { PreparedForecast } from "./prepared";

/** One segment: its methods, its errors by every way of choosing them, and its exceptions. */
export interface SegmentSummary {
  readonly segment: string;
  readonly items: number;
  readonly champion: MethodName;
  readonly fallback: MethodName;
  readonly league: SegmentLeague | null;
  readonly steps: Readonly<Record<Step, GroupAccuracy>>;
  /** By the way that the settings ask for. */
  readonly used: GroupAccuracy;
  readonly mase: number | null;
  readonly exceptions: number;
  /** Error of the naive forecast less that of the one used. */
  readonly valueAdded: number | null;
}

/** Every segment that has items, in the order of the playbook, then all items together. */
export function segmentSummaries(
  prepared: PreparedForecast,
  plan: ForecastPlan,
  accuracies: readonly (ItemAccuracy | null)[],
  exceptions: readonly ForecastException[],
): readonly SegmentSummary[] {
  const rows = new Map<string, number[]>();
  for (const [item, segment] of prepared.segments.entries()) {
    const known = rows.get(segment);
    if (known) known.push(item);
    else rows.set(segment, [item]);
  }
  const order = prepared.policy.policies.map(({ segment }) => segment);
  const place = (segment: string) => order.indexOf(segment) + (order.includes(segment) ? 0 : order.length + 1);
  const segments = [...rows.keys()].sort((a, b) => place(a) - place(b) || a.localeCompare(b));
  const summary = (segment: string, items: readonly number[]): SegmentSummary => {
    const league = plan.leagues.get(segment) ?? null;
    const steps = Object.fromEntries(
      STEPS.map((step) => [step, groupAccuracy(prepared, plan.heldOut[step], items)]),
    ) as unknown as SegmentSummary["steps"];
    const used = steps[plan.strategy];
    const known = items.flatMap((item) => accuracies[item]?.mase ?? []);
    const own = new Set(items);
    return {
      ...{ segment, league, steps, used, items: items.length },
      champion: league?.champion ?? "combined",
      fallback: league?.fallback ?? "ses",
      mase: known.length > 0 ? known.reduce((sum, mase) => sum + mase, 0) / known.length : null,
      exceptions: exceptions.filter(({ item }) => own.has(item)).length,
      valueAdded: used.wape === null || steps.naive.wape === null ? null : steps.naive.wape - used.wape,
    };
  };
  return [
    ...segments.map((segment) => summary(segment, rows.get(segment) ?? [])),
    summary(
      ALL,
      prepared.segments.map((_, item) => item),
    ),
  ];
}
