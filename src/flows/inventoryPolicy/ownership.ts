import { amount, count } from "../format";
import type { SettingReader } from "../settings";
import type { ItemPlan } from "./plan";
import { isStocked } from "./plan";
import type { PreparedInventory } from "./prepared";

export type Owner = "own stock" | "vendor-managed" | "consignment" | "supplier's stock" | "none";
export interface Ownership {
  readonly score: number;
  readonly volume: number;
  readonly steadiness: number;
  readonly data: number;
  /** Money a year that the supplier's money in the stock saves; null without a cost. */
  readonly capital: number | null;
  /** Rise of the purchase price, as share, that eats it up; null without a cost or demand. */
  readonly breakEven: number | null;
  readonly risk: "supply" | "demand" | "low";
  readonly owner: Owner;
  readonly because: string;
  readonly transfer: string;
  /** Band within which the supplier keeps the stock, units. */
  readonly bandFrom: number;
  readonly bandTo: number;
  /** What is agreed on with the supplier, in a sentence; empty where nothing is. */
  readonly agreement: string;
}

const WEIGHTS = { volume: 0.4, steadiness: 0.35, data: 0.25 };
/** A year of months is a full history. */
const FULL_HISTORY = 12;
/** An agreement for its own sake is for the fifth of the items that sell for most. */
const LARGE = 0.8;
/** From this share of the variance on, lead times are the larger risk. */
const SUPPLY_RISK = 0.5;

/** Share of the other items that sell for less a year, by item. */
export function volumeRanks(plans: readonly ItemPlan[]): readonly number[] {
  const value = plans.map(({ demand, worth }) => demand.mean * worth);
  const sorted = Float64Array.from(value).sort();
  return value.map((own) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < own) low = middle + 1;
      else high = middle;
    }
    return sorted.length > 1 ? low / (sorted.length - 1) : 1;
  });
}

/** Who should own the stock of an item, by its volume, steadiness, data and risk. */
export function ownershipOf(
  plan: ItemPlan,
  volume: number,
  prepared: PreparedInventory,
  read: SettingReader,
): Ownership {
  const { demand, applied, conditions, supplyShare, intervalMean, intervalSd } = plan;
  const scores = scoresOf(plan, volume, prepared);
  const { unitCost } = conditions;
  const yearly = demand.mean * plan.perYear;
  const capital = unitCost === null ? null : read.number("capitalRate") * applied.units * unitCost;
  const breakEven = capital === null || unitCost === null || yearly <= 0 ? null : capital / (yearly * unitCost);
  const uncertain = intervalMean > 0 && intervalSd > 0.5 * intervalMean;
  const risk = supplyShare >= SUPPLY_RISK && uncertain ? "supply" : uncertain ? "demand" : "low";
  const band = bandOf(plan, prepared);
  const decide = (owner: Owner, because: string): Ownership => {
    const agreement = agreementOf(owner, band, plan.reviewPeriod * prepared.period.days);
    return { ...scores, ...band, capital, breakEven, risk, owner, because, transfer: TRANSFER[owner], agreement };
  };
  if (plan.kind === "stop") return decide("none", "Nothing is ordered any more.");
  if (plan.kind === "order") return decide("supplier's stock", "Bought when a customer asks for it.");
  const steady = demand.mean > 0 && demand.sd <= read.number("steadyCut") * demand.mean;
  if (steady && scores.score >= read.number("vendorCut"))
    return decide("vendor-managed", "Large and steady, and the supplier can see it: he plans it within the band.");
  if (isStocked(plan) && risk !== "low" && volume >= LARGE && (breakEven ?? 0) >= read.number("consignmentGain"))
    return decide("consignment", `Valuable and uncertain (${risk} risk): the supplier's money carries the stock.`);
  return decide("own stock", "Neither large and steady nor risky enough for an agreement.");
}

/** How well the item suits management by the supplier: volume, steadiness, and whether he can see what he needs. */
function scoresOf({ demand, history, conditions, item }: ItemPlan, volume: number, { items }: PreparedInventory) {
  const steadiness = demand.mean > 0 ? Math.max(0, 1 - demand.sd / demand.mean) : 0;
  const observed = history.filter((units) => units !== null).length;
  const known = [
    conditions.leadFrom !== "settings",
    conditions.costFrom === "item data",
    (items.numbers.onHand?.[item] ?? null) !== null,
  ].filter(Boolean).length;
  const data = (Math.min(1, observed / FULL_HISTORY) + known / 3) / 2;
  const score = WEIGHTS.volume * volume + WEIGHTS.steadiness * steadiness + WEIGHTS.data * data;
  return { score, volume, steadiness, data };
}

interface Band {
  readonly bandFrom: number;
  readonly bandTo: number;
}

/** From the safety stock to what an order puts on top of it. */
function bandOf({ item, applied }: ItemPlan, { whole }: PreparedInventory): Band {
  const units = (quantity: number) => Math.max(0, whole[item] ? Math.ceil(quantity - 1e-9) : quantity);
  const bandFrom = units(applied.safetyStock);
  return { bandFrom, bandTo: bandFrom + units(applied.cycleOrder) };
}

function agreementOf(owner: Owner, { bandFrom, bandTo }: Band, reviewDays: number): string {
  const refilled = reviewDays > 0 ? `every ${count(reviewDays)} days` : "as stock is used";
  const kept = `Supplier keeps ${amount(bandFrom)} to ${amount(bandTo)} units on hand and refills ${refilled}`;
  if (owner === "vendor-managed") return `${kept}; we send stock and sales, and pay on receipt.`;
  return owner === "consignment" ? `${kept}; we report what was withdrawn and pay for it then.` : "";
}

const TRANSFER: Readonly<Record<Owner, string>> = {
  "own stock": "on receipt",
  "vendor-managed": "on receipt, quantity set by the supplier",
  consignment: "on withdrawal from stock",
  "supplier's stock": "on receipt for a customer's order",
  none: "none",
};
