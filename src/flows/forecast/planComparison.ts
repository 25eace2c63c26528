import { periodFinder } from "./readOverrides";
import type { PlanRow } from "./readPlan";
import type { ForecastResult } from "./result";

/** A row of the long-range plan beside the forecast of the same items. */
export interface ComparedPlan {
  readonly row: PlanRow;
  readonly total: number;
  /** Units of the periods that both speak of, and how many those are. */
  readonly common: number;
  readonly plan: number;
  readonly forecast: number;
  /** Mean cost of a unit, weighed by what was sold; null where no cost is known. */
  readonly unitCost: number | null;
}
export interface PlannedGroup {
  readonly group: string;
  readonly units: number;
  readonly spend: number | null;
  readonly forecast: number;
}

export function comparedPlans(result: ForecastResult): readonly ComparedPlan[] {
  const { prepared, plan } = result;
  const placeOf = periodFinder(prepared.ahead);
  const cost = prepared.items.numbers.unitCost ?? [];
  return prepared.plan.map((row) => {
    let [total, common, planned, forecast] = [0, 0, 0, 0];
    for (const [at, heading] of row.periods.entries()) {
      const units = row.units[at] ?? null;
      if (units === null) continue;
      total += units;
      const step = placeOf(heading);
      if (step < 0) continue;
      common += 1;
      planned += units;
      forecast += row.items.reduce((sum, item) => sum + (plan.items[item]?.forecast?.[step] ?? 0), 0);
    }
    let [money, weights] = [0, 0];
    for (const item of row.items) {
      const each = cost[item] ?? null;
      const weight = prepared.sales.quantity[item] ?? 0;
      if (each === null || weight <= 0) continue;
      money += each * weight;
      weights += weight;
    }
    return { row, total, common, plan: planned, forecast, unitCost: weights > 0 ? money / weights : null };
  });
}

/** The plan by segment: rows of groups are shared out by what their items sold. */
export function plannedSegments(result: ForecastResult): readonly PlannedGroup[] {
  const { prepared, plan } = result;
  const groups = new Map<string, { units: number; spend: number | null; forecast: number }>();
  for (const { row, total, unitCost } of comparedPlans(result)) {
    const weight = (item: number) => Math.max(0, prepared.sales.quantity[item] ?? 0);
    const whole = row.items.reduce((sum, item) => sum + weight(item), 0);
    for (const item of row.items) {
      const segment = prepared.segments[item] ?? "";
      const group = groups.get(segment) ?? { units: 0, spend: 0, forecast: 0 };
      const units = total * (whole > 0 ? weight(item) / whole : 1 / row.items.length);
      const cost = prepared.items.numbers.unitCost?.[item] ?? unitCost;
      group.units += units;
      group.spend = group.spend === null || cost === null ? null : group.spend + units * cost;
      group.forecast += (plan.items[item]?.forecast ?? []).reduce((sum, each) => sum + each, 0);
      groups.set(segment, group);
    }
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([group, sums]) => ({ group, ...sums }));
}
