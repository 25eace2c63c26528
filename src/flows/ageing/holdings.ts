import { stockOrOrder } from "../../engine";
import type { Plan } from "./plan";
import type { PreparedAgeing } from "./prepared";
import type { StockItem } from "./stockItems";
import { yearly } from "./stockItems";

/** Whether an item earns its place in stock. */
export interface Holding {
  readonly demandRate: number;
  /** Money per unit between price and cost, at least 0, and what is lost of it with a unit that is missing. */
  readonly margin: number;
  readonly lossPerUnit: number;
  /** Smallest quantity that can be bought. */
  readonly lot: number;
  readonly decision: "stock" | "order";
  readonly saved: number;
  readonly cost: number;
  readonly breakEvenDemand: number | null;
  /** What follows for an item as it stands today. */
  readonly advice: "stays in stock" | "take into stock" | "stop stocking" | "stays to order";
}

/** Null where neither cost nor price is known. */
export function itemHolding(stock: StockItem, prepared: PreparedAgeing, plan: Plan): Holding | null {
  if (stock.cost === null || stock.price === null) return null;
  const demandRate = yearly(stock, prepared);
  const margin = Math.max(0, stock.price - stock.cost);
  const lossPerUnit = margin * plan.lostShare;
  const lot = Math.max(1, prepared.data.numbers.minimumOrder?.[stock.item] ?? 1);
  const found = stockOrOrder({
    ...{ demandRate, lossPerUnit, lot, unitCost: stock.cost },
    carryingRate: plan.holdingRate + plan.obsolescenceRate,
  });
  const held = stock.onHand > 0 || stock.onOrder > 0;
  const advice =
    found.decision === "stock"
      ? held
        ? "stays in stock"
        : "take into stock"
      : held
        ? "stop stocking"
        : "stays to order";
  return { demandRate, margin, lossPerUnit, lot, ...found, advice };
}
