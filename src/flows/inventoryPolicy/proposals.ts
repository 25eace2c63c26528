import type { ItemPlan } from "./plan";
import { leastOrder, up } from "./orderQuantity";

/** What to order today. Units. */
export interface Proposal {
  readonly plan: ItemPlan;
  /** On hand and on order. */
  readonly position: number;
  readonly quantity: number;
  readonly value: number | null;
  /** Days that the position lasts; null without demand. */
  readonly coverDays: number | null;
  readonly urgent: boolean;
  readonly because: string;
}

/** Orders due today by the parameters as they will be loaded; null where the stock of the item is not known. */
export function proposalOf(plan: ItemPlan, days: number): Proposal | null {
  const { conditions, applied, demand, kind, leadTime } = plan;
  if (conditions.onHand === null) return null;
  const position = conditions.onHand + conditions.onOrder;
  const { quantity, because } = needOf(plan, position);
  return {
    plan,
    position,
    quantity,
    value: conditions.unitCost === null ? null : quantity * conditions.unitCost,
    coverDays: demand.mean > 0 ? Math.max(0, position / demand.mean) * days : null,
    urgent: quantity > 0 && kind !== "order" && position < demand.mean * leadTime,
    because:
      quantity > 0
        ? because
        : `${because}; position ${String(Math.round(position))} of ${String(Math.round(applied.level))}`,
  };
}

function needOf({ kind, applied, conditions, demand }: ItemPlan, position: number) {
  const { level, maximum, orderQuantity } = applied;
  const least = leastOrder(conditions);
  const allowed = (units: number) => up(Math.max(units, least), conditions.orderMultiple);
  if (kind === "stop") return { quantity: 0, because: "No new orders for this class" };
  if (kind === "order") {
    const owed = Math.max(0, -position);
    return { quantity: owed > 0 ? allowed(owed) : 0, because: "Bought to order: only what customers wait for" };
  }
  if (demand.mean <= 0 && level <= 0) return { quantity: 0, because: "No demand" };
  if (kind === "RS") {
    const missing = level - position;
    const needed = missing > 0 ? allowed(missing) : 0;
    return { quantity: needed, because: needed > 0 ? "Review day: up to the level" : "At or above the level" };
  }
  if (position > level) return { quantity: 0, because: "Above the reorder point" };
  if (kind === "sS") return { quantity: allowed(maximum - position), because: "At the minimum: up to the maximum" };
  const lots = orderQuantity > 0 ? Math.max(1, Math.ceil((level - position) / orderQuantity - 1e-9)) : 0;
  const because =
    lots > 1 ? `Below the reorder point by more than an order: ${String(lots)} orders` : "At the reorder point";
  return { quantity: lots * orderQuantity, because };
}
