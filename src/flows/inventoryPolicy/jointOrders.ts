import { jointReplenishment } from "../../engine";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import type { InventoryResult } from "./analyse";
import type { ItemPlan } from "./plan";
import { isStocked } from "./plan";

/** The items of one supplier, ordered together. Money a year. */
export interface JointOrder {
  readonly supplier: string;
  readonly cycleDays: number;
  readonly cost: number;
  readonly separateCost: number;
  readonly lines: readonly JointLine[];
}
export interface JointLine {
  readonly plan: ItemPlan;
  /** Takes part in every so-many-th order. */
  readonly multiple: number;
  readonly quantity: number;
}

const DAYS_A_YEAR = 365.25;

/** Suppliers of two items or more with a known cost: the best common rhythm, largest saving first. */
export function jointOrders(result: InventoryResult): readonly JointOrder[] {
  return remembered(result, "jointOrders", [], () =>
    [...bySupplier(result)]
      .flatMap(([supplier, plans]) => (plans.length < 2 ? [] : [jointOrder(result, supplier, plans)]))
      .sort((a, b) => b.separateCost - b.cost - (a.separateCost - a.cost)),
  );
}

function bySupplier({ plans, prepared }: InventoryResult): Map<string, ItemPlan[]> {
  const groups = new Map<string, ItemPlan[]>();
  for (const plan of plans) {
    const supplier = prepared.items.texts.supplier?.[plan.item] ?? null;
    if (supplier === null || !isStocked(plan) || yearly(plan) <= 0 || plan.conditions.unitCost === null) continue;
    const group = groups.get(supplier) ?? [];
    groups.set(supplier, group);
    group.push(plan);
  }
  return groups;
}

/** What is saved of a line on a common day is the shared part of an order, the rest is the line's own. */
function jointOrder({ settings }: InventoryResult, supplier: string, plans: readonly ItemPlan[]): JointOrder {
  const read = readSettings(settings);
  const [line, shared, rate] = [read.number("orderingCost"), read.number("jointSaving"), read.number("holdingRate")];
  const { baseCycle, multiples, orderQuantities, cost, separateCost } = jointReplenishment({
    demandRates: plans.map(yearly),
    orderingCost: line * shared,
    lineCosts: plans.map(() => line * (1 - shared)),
    holdingCosts: plans.map(({ conditions }) => (conditions.unitCost ?? 0) * rate),
  });
  return {
    supplier,
    cycleDays: baseCycle * DAYS_A_YEAR,
    cost,
    separateCost,
    lines: plans.map((plan, at) => ({ plan, multiple: multiples[at] ?? 1, quantity: orderQuantities[at] ?? 0 })),
  };
}

function yearly({ demand, perYear }: ItemPlan): number {
  return demand.mean * perYear;
}
