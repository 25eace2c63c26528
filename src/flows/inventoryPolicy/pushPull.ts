import type { ItemPlan } from "./plan";

export type Direction = "push" | "pull from stock" | "pull to order" | "none";

/**
 * Who sets the item in motion. Customers who wait as long as the lead time pull it through the whole chain; otherwise
 * stock must lie where they buy, pushed there by plan where demand can be told, pulled by what was used where it cannot.
 */
export function pushOrPull({ kind, stockTest, demand }: ItemPlan, steadyCut: number): Direction {
  if (kind === "stop" || demand.mean <= 0) return "none";
  if (kind === "order" || stockTest.waits) return "pull to order";
  return demand.sd <= steadyCut * demand.mean ? "push" : "pull from stock";
}

/** Where the order of a customer meets the stock: the decoupling point. */
export function decouplingPoint(plan: ItemPlan, direction: Direction): string {
  if (direction === "none") return "none";
  if (direction === "pull to order") return "at the supplier";
  const place = String(plan.policy?.values["stockLocation"] ?? "");
  return place === "" || place === "none" ? "own stock" : `own stock: ${place}`;
}
