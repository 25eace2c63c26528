import { demandForecast } from "../../engine";
import { grouped } from "./readPlan";
import type { ForecastResult } from "./result";

/** Whether a group is better forecast item by item, or as a whole and then shared out. */
export interface DetailTrial {
  readonly group: string;
  readonly items: number;
  /** Σ |error| / Σ demand of the items, forecast one by one. */
  readonly byItem: number;
  /** The same with the forecast of the group shared out by what was sold so far. */
  readonly byGroup: number;
  /** Error of the group's total by its own forecast and by the sum of its items' forecasts. */
  readonly total: number;
  readonly summed: number;
  readonly advice: string;
}

/** Points of error below which both ways are alike. */
const WORTH = 0.005;
/** A group of fewer items has nothing to share out. */
const LEAST_ITEMS = 3;

/** Tries both levels on the held-out periods, by product group where the item data have it, else by class. */
export function levelOfDetail(result: ForecastResult): readonly DetailTrial[] {
  const { prepared, plan } = result;
  if (prepared.windows.held === 0) return [];
  const families = prepared.items.texts.family ?? [];
  const names = families.some((family) => family !== null) ? families : prepared.segments;
  const shown = new Map(names.flatMap((name) => (name ? [[name.toUpperCase(), name] as const] : [])));
  return [...grouped(names)].flatMap(([group, rows]) => {
    const items = rows.filter((item) => plan.heldOut[plan.strategy][item]);
    return items.length < LEAST_ITEMS ? [] : (trialOf(result, shown.get(group) ?? group, items) ?? []);
  });
}

function trialOf({ prepared, plan }: ForecastResult, group: string, items: readonly number[]): DetailTrial | null {
  const { windows, sales, seasonLength } = prepared;
  const unitsOf = (item: number, period: number): number => sales.demand[item]?.[period] ?? 0;
  const sumOver = (of: (item: number) => number): number => items.reduce((sum, item) => sum + of(item), 0);
  const known = Array.from({ length: windows.test }, (_, period) => sumOver((item) => unitsOf(item, period)));
  const { forecast } = demandForecast({ demand: known, horizon: windows.held, seasonLength });
  const reach = Math.min(windows.test, Math.max(1, prepared.period.perYear));
  const recent = (item: number): number => {
    let sum = 0;
    for (let period = windows.test - reach; period < windows.test; period += 1) sum += unitsOf(item, period);
    return sum;
  };
  const recents = new Map(items.map((item) => [item, recent(item)]));
  const whole = sumOver((item) => recents.get(item) ?? 0);
  let [byItem, byGroup, total, summed, demand] = [0, 0, 0, 0, 0];
  for (let step = 0; step < windows.held; step += 1) {
    const period = windows.test + step;
    const expected = forecast[step] ?? 0;
    const actual = sumOver((item) => unitsOf(item, period));
    const single = (item: number) => plan.heldOut[plan.strategy][item]?.forecast[step] ?? 0;
    demand += actual;
    total += Math.abs(actual - expected);
    summed += Math.abs(actual - sumOver(single));
    byItem += sumOver((item) => Math.abs(unitsOf(item, period) - single(item)));
    byGroup += sumOver((item) =>
      Math.abs(unitsOf(item, period) - (whole > 0 ? ((recents.get(item) ?? 0) / whole) * expected : 0)),
    );
  }
  if (!(demand > 0)) return null;
  const errors = { byItem: byItem / demand, byGroup: byGroup / demand, total: total / demand, summed: summed / demand };
  return { group, items: items.length, ...errors, advice: adviceOf(errors) };
}

function adviceOf({ byItem, byGroup }: Pick<DetailTrial, "byItem" | "byGroup">): string {
  if (byItem - byGroup > WORTH) return "forecast the group and share it out";
  if (byGroup - byItem > WORTH) return "forecast item by item";
  return "either: take the group where it saves work";
}
