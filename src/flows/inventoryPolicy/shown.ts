import { remembered } from "../remembered";
import { readSettings } from "../settings";
import type { InventoryResult } from "./analyse";
import { ownershipOf, volumeRanks } from "./ownership";
import type { Ownership } from "./ownership";
import type { ItemPlan } from "./plan";
import { proposalOf } from "./proposals";
import type { Proposal } from "./proposals";

/** Items whose demand is worth most first: the order of the sheets. */
export function ranked(result: InventoryResult): readonly ItemPlan[] {
  return remembered(result.plans, "ranked", [], () =>
    [...result.plans].sort((a, b) => b.demand.mean * b.worth - a.demand.mean * a.worth || a.item - b.item),
  );
}

/** Ownership of each item, in the order of the items. */
export function ownerships(result: InventoryResult): readonly Ownership[] {
  const read = readSettings(result.settings);
  const args = [
    read.number("vendorCut"),
    read.number("consignmentGain"),
    read.number("capitalRate"),
    read.number("steadyCut"),
  ];
  return remembered(result.plans, "ownership", args, () => {
    const ranks = volumeRanks(result.plans);
    return result.plans.map((plan) => ownershipOf(plan, ranks[plan.item] ?? 0, result.prepared, read));
  });
}

/** Items with a known stock and what to order of them today: the urgent ones first, then by value. */
export function proposals(result: InventoryResult): readonly Proposal[] {
  return remembered(result.plans, "proposals", [], () =>
    result.plans
      .flatMap((plan) => proposalOf(plan, result.prepared.period.days) ?? [])
      .sort(
        (a, b) =>
          Number(b.urgent) - Number(a.urgent) ||
          Number(b.quantity > 0) - Number(a.quantity > 0) ||
          worthOf(b) - worthOf(a),
      ),
  );
}
function worthOf({ quantity, plan }: Proposal): number {
  return quantity * plan.worth;
}

/** The item to draw: the one asked for, else the one that ties up the most money in stock. */
export function drawnPlan(result: InventoryResult, wanted: string): ItemPlan | null {
  const code = wanted.trim().toUpperCase();
  const found = code === "" ? -1 : result.prepared.keys.findIndex((key) => String(key).trim().toUpperCase() === code);
  const asked = result.plans[found];
  if (asked) return asked;
  let best: ItemPlan | null = null;
  for (const plan of result.plans) {
    if (best === null || plan.applied.units * plan.worth > best.applied.units * best.worth) best = plan;
  }
  return best;
}

/** Whether stock has a value in money. */
export function hasMoney({ plans }: InventoryResult): boolean {
  return remembered(plans, "money", [], () => plans.some(({ conditions }) => conditions.unitCost !== null));
}

/** "GBP" after an amount, or units where there is no money. */
export function stockUnit(result: InventoryResult): string {
  if (!hasMoney(result)) return " units";
  return result.prepared.currency ? ` ${result.prepared.currency}` : "";
}

/** The same in a heading: "Stock value (GBP)". */
export function stockHeading(result: InventoryResult, name: string): string {
  const unit = hasMoney(result) ? result.prepared.currency : "units";
  return unit ? `${name} (${unit})` : name;
}
