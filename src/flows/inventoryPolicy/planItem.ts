import { fillRateOf, normalQuantile, stockForService, stockOrOrder, supplyVariance } from "../../engine";
import type { ProtectionDemand } from "../../engine";
import type { SettingReader } from "../settings";
import { adjust } from "./adjust";
import type { AdjustOptions } from "./adjust";
import type { Conditions } from "./conditions";
import type { Interval, ItemDemand } from "./itemDemand";
import { quietly } from "./itemDemand";
import { leastOrder, orderQuantity, up } from "./orderQuantity";
import type { OrderOptions, OrderQuantity } from "./orderQuantity";
import type { Applied, ItemPlan, StockTest, TodayState } from "./plan";
import { policyKind, reviewDaysOf } from "./policyKind";
import type { PolicyKind } from "./policyKind";
import { HIGHEST_TARGET } from "./readGiven";
import { compareReviews } from "./reviewChoice";
import type { ReviewComparison } from "./reviewChoice";
import { stockUnits } from "./stockUnits";

export type PlanInput = Pick<ItemPlan, "item" | "segment" | "policy" | "conditions" | "worth" | "history" | "shift"> & {
  readonly target: number | null;
  readonly whole: boolean;
  readonly demandOver: (interval: Interval) => ItemDemand;
};
/** The settings as one item needs them, read once for all. */
export interface PlanOptions {
  readonly basis: "cycle" | "fill";
  readonly days: number;
  readonly perYear: number;
  readonly rhythm: string;
  readonly cheaperReview: boolean;
  readonly makeToOrder: string;
  readonly customerWaits: number;
  readonly lostShare: number;
  readonly reviewDays: number;
  readonly jointSaving: number;
  readonly watchCost: number;
  readonly follow: boolean;
  readonly order: OrderOptions;
  readonly adjust: AdjustOptions | null;
}

/** Lowest service level that is planned for: below, half of all cycles end short by plan. */
const LOWEST_TARGET = 0.01;

export function planOptions(read: SettingReader, { days, perYear }: { days: number; perYear: number }): PlanOptions {
  return {
    basis: read.text("basis") === "fill" ? "fill" : "cycle",
    days,
    perYear,
    rhythm: read.text("rhythm"),
    cheaperReview: read.text("policyChoice") === "cheaper",
    makeToOrder: read.text("makeToOrder"),
    customerWaits: read.number("customerWaits"),
    lostShare: read.number("lostShare"),
    reviewDays: read.number("reviewDays"),
    jointSaving: read.number("jointSaving"),
    watchCost: read.number("watchCost"),
    follow: read.text("shift") === "follow",
    order: {
      orderingCost: read.number("orderingCost"),
      holdingRate: read.number("holdingRate"),
      longestCover: read.number("longestCover"),
      shelfShare: read.number("shelfShare"),
      coverWithoutCost: read.number("coverWithoutCost"),
    },
    adjust:
      read.text("adjust") === "limited"
        ? { deadBand: read.number("deadBand"), stepLimit: read.number("stepLimit") }
        : null,
  };
}

/** All decisions for one item, in the order in which they depend on each other. */
export function planItem(input: PlanInput, options: PlanOptions): ItemPlan {
  const { policy, conditions, whole, shift, ...rest } = input;
  const { days, perYear, basis } = options;
  const lead = { leadTime: conditions.leadDays / days, leadTimeSd: conditions.leadDaysSd / days };
  const playbookKind = policyKind(policy);
  const reviewOf = (kind: PolicyKind) => reviewDaysOf(kind, policy, options.rhythm) / days;
  const demand = input.demandOver({ ...lead, reviewPeriod: reviewOf(playbookKind) });
  const order = orderQuantity(demand.mean * perYear, conditions, options.order);
  const target = Math.min(HIGHEST_TARGET, Math.max(LOWEST_TARGET, input.target ?? levelOf(policy?.values, basis)));
  const comparison = reviewCost({ demand, order, target, conditions, lead, listed: reviewOf("RS") }, options);
  const stockTest = testStock({ demand, order, conditions, lead, target }, options);
  const kind = kindOf(playbookKind, comparison, stockTest, options);
  const interval = { ...lead, reviewPeriod: reviewOf(kind) };
  const protection = demand.over(interval);
  const { intervalMean, intervalSd, distribution } = protection;
  const wanted = { serviceLevel: target, basis, orderQuantity: order.quantity > 0 ? order.quantity : 1 };
  const stock = intervalMean > 0 ? quietly(() => stockForService(protection, wanted)) : null;
  const safetyStock = stock?.safetyStock ?? 0;
  const level = Math.max(0, intervalMean + safetyStock);
  const today = todayOf({ demand, interval, protection, conditions, order });
  const free = shift !== null && options.follow;
  const applied = apply(
    { kind, protection, level, whole, today, order, conditions, mean: demand.mean, waits: stockTest.waits },
    free ? null : options.adjust,
  );
  return {
    ...rest,
    ...{ policy, conditions, demand, shift, kind, playbookKind, perYear, ...interval, target, distribution },
    targetFrom: input.target === null ? "class" : "item",
    ...{ intervalMean, intervalSd, safetyStock, level, order, comparison, stockTest, today, applied },
    supplyShare: supplyVariance({ demandMean: demand.mean, demandSd: demand.sd, ...safeLead(interval, demand.mean) }),
  };
}

/** A lead time that varies without any demand matters to nobody. */
function safeLead(interval: Interval, mean: number): Interval {
  return mean > 0 ? interval : { ...interval, leadTimeSd: 0 };
}

function levelOf(values: Readonly<Record<string, string | number>> | undefined, basis: "cycle" | "fill"): number {
  const level = Number(values?.[basis === "cycle" ? "cycleServiceLevel" : "fillRate"] ?? NaN);
  return Number.isFinite(level) && level > 0 ? level : DEFAULT_TARGET;
}
const DEFAULT_TARGET = 0.95;

interface DecisionInput {
  readonly demand: ItemDemand;
  readonly order: OrderQuantity;
  readonly target: number;
  readonly conditions: Conditions;
  readonly lead: Omit<Interval, "reviewPeriod">;
  /** Days of the playbook between reviews, in periods. */
  readonly listed: number;
}

function reviewCost(
  of: DecisionInput,
  { perYear, days, reviewDays, order: { orderingCost }, jointSaving, watchCost }: PlanOptions,
): ReviewComparison | null {
  const { demand, order, target, conditions, lead, listed } = of;
  if (order.holdingCost === null || demand.mean <= 0) return null;
  return compareReviews({
    ...lead,
    mean: demand.mean,
    sd: demand.sd,
    perYear,
    // A day's review is as good as watching all the time: the day of the supplier is compared with instead.
    reviewPeriod: listed * days > 1.5 ? listed : reviewDays / days,
    orderQuantity: order.quantity,
    least: leastOrder(conditions),
    serviceLevel: target,
    orderingCost,
    holdingCost: order.holdingCost,
    jointSaving,
    watchCost,
  });
}

function testStock(of: Omit<DecisionInput, "listed">, options: PlanOptions): StockTest {
  const { demand, order, target, conditions, lead } = of;
  const { unitCost, price, leadDays } = conditions;
  const waits = leadDays <= options.customerWaits;
  const yearly = demand.mean * options.perYear;
  if (unitCost === null || price === null || yearly <= 0) {
    return { decision: waits ? "order" : "unknown", waits, saved: null, cost: null, breakEven: null };
  }
  const spread = Math.hypot(Math.sqrt(lead.leadTime) * demand.sd, demand.mean * lead.leadTimeSd);
  const safety = Math.max(0, normalQuantile(target) * spread);
  const { decision, saved, cost, breakEvenDemand } = stockOrOrder({
    demandRate: yearly,
    // What is short in spite of the stock is lost with and without it.
    lossPerUnit: waits ? 0 : Math.max(0, price - unitCost) * options.lostShare * target,
    unitCost,
    carryingRate: options.order.holdingRate,
    // Safety stock lies there whole, a lot half of the time.
    lot: order.quantity + 2 * safety,
  });
  return { decision, waits, saved, cost, breakEven: breakEvenDemand };
}

function kindOf(
  playbookKind: PolicyKind,
  comparison: ReviewComparison | null,
  test: StockTest,
  { cheaperReview, makeToOrder }: PlanOptions,
): PolicyKind {
  if (playbookKind === "order") {
    const stocked = makeToOrder === "never" || (makeToOrder === "test" && test.decision === "stock");
    return stocked ? "sS" : "order";
  }
  if (cheaperReview && comparison && (playbookKind === "rQ" || playbookKind === "RS"))
    return comparison.cheaper === "periodic" ? "RS" : "rQ";
  return playbookKind;
}

function todayOf(of: {
  demand: ItemDemand;
  interval: Interval;
  protection: ProtectionDemand;
  conditions: Conditions;
  order: OrderQuantity;
}): TodayState | null {
  const { demand, interval, protection, conditions, order } = of;
  const { safetyStock: planned, reorderPoint, orderQuantity: known } = conditions.today;
  if (planned === null && reorderPoint === null) return null;
  // Today's reorder point is looked at all the time, whatever the new policy is.
  const watched = interval.reviewPeriod > 0 ? demand.over({ ...interval, reviewPeriod: 0 }) : protection;
  const safetyStock = reorderPoint === null ? (planned ?? 0) : reorderPoint - watched.intervalMean;
  const quantity = known ?? order.quantity;
  return {
    safetyStock,
    level: protection.intervalMean + safetyStock,
    orderQuantity: quantity,
    units: stockUnits(safetyStock, quantity),
    fillRate: fillRateOf(watched, watched.intervalMean + safetyStock, quantity),
  };
}

function apply(
  of: {
    kind: PolicyKind;
    protection: ProtectionDemand;
    level: number;
    whole: boolean;
    today: TodayState | null;
    order: OrderQuantity;
    conditions: Conditions;
    mean: number;
    waits: boolean;
  },
  options: AdjustOptions | null,
): Applied {
  const { kind, protection, level, whole, today, order, conditions, mean, waits } = of;
  if (kind === "order" || kind === "stop") {
    const fillRate = waits || mean <= 0 ? 1 : 0;
    const nothing = { safetyStock: 0, level: 0, maximum: 0, orderQuantity: 0, cycleOrder: 0, units: 0, fillRate };
    return { ...nothing, move: "changed", quantityMove: "changed" };
  }
  const rounded = (amount: number) => Math.max(0, whole ? Math.ceil(amount - 1e-9) : amount);
  const moved = adjust(today?.level ?? null, rounded(level), options);
  const stock = moved.move === "limited" ? rounded(moved.value) : Math.max(0, moved.value);
  const quantity = adjust(conditions.today.orderQuantity, order.quantity, options);
  const bought = quantity.move === "limited" ? up(quantity.value, conditions.orderMultiple) : quantity.value;
  const between = mean * protection.reviewPeriod;
  const cycleOrder = kind === "RS" ? Math.max(between, mean > 0 ? leastOrder(conditions) : 0) : bought;
  const safetyStock = stock - protection.intervalMean;
  return {
    safetyStock,
    level: stock,
    maximum: kind === "RS" ? stock : stock + bought,
    orderQuantity: kind === "RS" ? up(rounded(cycleOrder), conditions.orderMultiple) : bought,
    cycleOrder,
    units: stockUnits(safetyStock, cycleOrder),
    fillRate: mean > 0 ? fillRateOf(protection, stock, cycleOrder) : 1,
    move: moved.move,
    quantityMove: quantity.move,
  };
}
