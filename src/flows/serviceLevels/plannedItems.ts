import { mean, normalQuantile, safetyStock, sampleSd } from "../../engine";
import { usualVariations } from "../inventoryPolicy/classFacts";
import { conditionsOf } from "../inventoryPolicy/conditions";
import { orderQuantity } from "../inventoryPolicy/orderQuantity";
import type { SettingReader } from "../settings";
import type { PreparedLevels } from "./prepare";

/** One item of the mix. Times in periods of the demand, amounts in units, money per unit. */
export interface PlannedItem {
  /** Position among the items of the sales. */
  readonly at: number;
  readonly key: string | number;
  readonly segment: string;
  readonly demandMean: number;
  readonly demandSd: number;
  /** The history was too short: the spread is what is usual in the class. */
  readonly usualSpread: boolean;
  readonly leadTime: number;
  readonly leadTimeSd: number;
  readonly leadDays: number;
  readonly unitCost: number;
  readonly orderQuantity: number;
  readonly weight: number;
  /** Cycle service level that the playbook gives the class. */
  readonly target: number;
  /** Safety stock of the target, units. */
  readonly targetStock: number;
  /** Safety stock planned with today, units; null where it is not known. */
  readonly todayStock: number | null;
}
export interface PlannedItems {
  readonly items: readonly PlannedItem[];
  /** What service is counted in, in words. */
  readonly counted: "order lines" | "revenue" | "units";
  /** No cost or price is known of any item: stock is counted in units, each worth as much as any other. */
  readonly inUnits: boolean;
  /** Items that take no part, by reason. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

/** Levels above or below are no aim for a stock: 1 has no finite answer, below 0.5 stock would be negative. */
const LEVELS = { lowest: 0.5, highest: 0.9999 } as const;
/** Items of a class that the playbook does not know are planned like this one. */
const USUAL_CLASS = "BY";
const DAYS_A_YEAR = 365;

export function plannedItems(prepared: PreparedLevels, read: SettingReader): PlannedItems {
  const { keys, demand, segments, period, policy, lines, revenue } = prepared;
  const usual = usualVariations(segments, demand);
  const wanted = read.text("weighting");
  const counted = wanted === "lines" && lines ? "order lines" : wanted === "revenue" && revenue ? "revenue" : "units";
  const options = {
    orderingCost: read.number("orderingCost"),
    holdingRate: read.number("holdingRate"),
    longestCover: read.number("longestCover"),
    shelfShare: read.number("shelfShare"),
    coverWithoutCost: read.number("coverWithoutCost"),
  };
  const items: PlannedItem[] = [];
  const inUnits = keys.every((_, at) => conditionsOf(prepared, read, at).unitCost === null);
  const leftOut = { noDemand: 0, noCost: 0, noWeight: 0 };
  for (const [at, key] of keys.entries()) {
    const values = (demand[at] ?? []).flatMap((units) => (units === null ? [] : [Math.max(0, units)]));
    const demandMean = values.length > 0 ? mean(values) : 0;
    const conditions = conditionsOf(prepared, read, at);
    const weight =
      counted === "order lines" ? (lines?.[at] ?? 0) : counted === "revenue" ? (revenue?.[at] ?? 0) : demandMean;
    if (demandMean <= 0) leftOut.noDemand += 1;
    else if (conditions.unitCost === null && !inUnits) leftOut.noCost += 1;
    else if (weight <= 0) leftOut.noWeight += 1;
    else {
      const segment = segments[at] ?? "";
      const level = Number((policy.find(segment) ?? policy.find(USUAL_CLASS))?.values["cycleServiceLevel"] ?? 0.95);
      const target = Math.min(LEVELS.highest, Math.max(LEVELS.lowest, level));
      const usualSpread = values.length < 2;
      const demandSd = usualSpread ? (usual.get(segment) ?? 1) * demandMean : sampleSd(values);
      const leadTime = conditions.leadDays / period.days;
      const leadTimeSd = conditions.leadDaysSd / period.days;
      const quantity =
        conditions.today.orderQuantity ??
        orderQuantity((demandMean * DAYS_A_YEAR) / period.days, conditions, options).quantity;
      items.push({
        ...{ at, key, segment, demandMean, demandSd, usualSpread, leadTime, leadTimeSd, weight, target },
        leadDays: conditions.leadDays,
        unitCost: conditions.unitCost ?? 1,
        orderQuantity: quantity > 0 ? quantity : demandMean,
        targetStock: safetyStock({ cycleServiceLevel: target, demandSd, leadTime, demandMean, leadTimeSd }),
        todayStock: conditions.today.safetyStock,
      });
    }
  }
  const reasons = [
    { reason: "no demand in the data", count: leftOut.noDemand },
    { reason: "neither cost nor price known", count: leftOut.noCost },
    { reason: `no ${counted} to weigh them by`, count: leftOut.noWeight },
  ];
  return { items, counted, inUnits, leftOut: reasons.filter(({ count }) => count > 0) };
}

/** The columns of the engine's service mix. */
export function mixColumns(items: readonly PlannedItem[]) {
  return {
    demandMean: items.map(({ demandMean }) => demandMean),
    demandSd: items.map(({ demandSd }) => demandSd),
    leadTime: items.map(({ leadTime }) => leadTime),
    leadTimeSd: items.map(({ leadTimeSd }) => leadTimeSd),
    unitCost: items.map(({ unitCost }) => unitCost),
    orderQuantity: items.map(({ orderQuantity: quantity }) => quantity),
    weights: items.map(({ weight }) => weight),
  };
}

/** Standard deviations of safety stock that a cycle service level stands for. */
export function factorOf(level: number): number {
  return normalQuantile(Math.min(LEVELS.highest, Math.max(1e-9, level)));
}
