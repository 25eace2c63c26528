import type { SettingValues } from "../define";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import { errorTrends, usualVariations } from "./classFacts";
import type { ErrorTrend } from "./classFacts";
import { conditionsOf } from "./conditions";
import { itemDemand, shiftOf } from "./itemDemand";
import type { DemandOptions, Interval } from "./itemDemand";
import type { ItemPlan } from "./plan";
import { planItem, planOptions } from "./planItem";
import type { PreparedInventory } from "./prepared";

export interface InventoryResult {
  readonly prepared: PreparedInventory;
  readonly settings: SettingValues;
  readonly plans: readonly ItemPlan[];
  readonly trends: ReadonlyMap<string, ErrorTrend>;
}

/** A level that has changed is measured from the change on when at least so many periods have passed since. */
const LEAST_SINCE = 3;
/** What only decides how the result is shown: the plans stay. */
const SHOWN_ONLY = new Set([
  "vendorCut",
  "consignmentGain",
  "codes",
  "plant",
  "validAfter",
  "drawn",
  "capitalRate",
  "steadyCut",
]);

/** Plans every item; what a changed setting does not touch is remembered. */
export function planInventory(prepared: PreparedInventory, settings: SettingValues): InventoryResult {
  const relevant = Object.entries(settings).filter(([id]) => !SHOWN_ONLY.has(id));
  const planned = remembered(prepared, "plans", relevant, () => planAll(prepared, settings));
  return { prepared, settings, ...planned };
}

function planAll(prepared: PreparedInventory, settings: SettingValues): Pick<InventoryResult, "plans" | "trends"> {
  const read = readSettings(settings);
  const { segments, demand, policy, period } = prepared;
  const options = planOptions(read, period);
  const usual = usualVariations(segments, demand);
  const spread = read.text("spread") === "errors" ? "errors" : "demand";
  const form = read.text("distribution");
  const distribution = form === "normal" || form === "gamma" ? form : "auto";
  const shared = (segment: string, item: number): Omit<DemandOptions, "trend"> => ({
    distribution,
    spread,
    usualVariation: usual.get(segment) ?? 1,
    forecast: prepared.forecasts[item] ?? null,
  });
  const priced = demand.some((_, item) => conditionsOf(prepared, read, item).unitCost !== null);
  const plan = (factorOf: (segment: string) => number): ItemPlan[] =>
    demand.map((observed, item) => {
      const segment = segments[item] ?? "";
      const shift = shiftOf(observed);
      const since = shift !== null && options.follow && observed.length - shift.period >= LEAST_SINCE;
      const history = since ? observed.map((units, at) => (at < shift.period ? null : units)) : observed;
      const conditions = conditionsOf(prepared, read, item);
      const demandOptions = { ...shared(segment, item), trend: factorOf(segment) };
      return planItem(
        {
          ...{ item, segment, history, shift },
          policy: policy.find(segment) ?? policy.find("BY"),
          conditions,
          worth: conditions.unitCost ?? (priced ? 0 : 1),
          target: prepared.targets[item] ?? null,
          whole: prepared.whole[item] ?? false,
          demandOver: (interval: Interval) => itemDemand(history, interval, demandOptions),
        },
        options,
      );
    });
  const plans = plan(() => 1);
  const trends = errorTrends(
    segments,
    plans.map((one) => one.demand),
  );
  if (!read.flag("followErrors")) return { plans, trends };
  return { plans: plan((segment) => trends.get(segment)?.factor ?? 1), trends };
}
