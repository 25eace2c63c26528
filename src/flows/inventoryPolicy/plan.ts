import type { Policy } from "../policyTable";
import type { Conditions } from "./conditions";
import type { ItemDemand } from "./itemDemand";
import type { OrderQuantity } from "./orderQuantity";
import type { PolicyKind } from "./policyKind";
import type { ReviewComparison } from "./reviewChoice";

/** Everything that is decided for one item, with what led there. Times in periods, amounts in units. */
export interface ItemPlan {
  readonly item: number;
  readonly segment: string;
  readonly policy: Policy | undefined;
  readonly conditions: Conditions;
  /** Value of a unit in stock: its cost, nothing where it is not known; 1 where no cost is known at all. */
  readonly worth: number;
  readonly demand: ItemDemand;
  readonly history: readonly (number | null)[];
  readonly shift: { readonly period: number; readonly before: number; readonly since: number } | null;
  readonly kind: PolicyKind;
  readonly playbookKind: PolicyKind;
  readonly perYear: number;
  readonly leadTime: number;
  readonly leadTimeSd: number;
  readonly reviewPeriod: number;
  readonly target: number;
  readonly targetFrom: "class" | "item";
  readonly distribution: string;
  readonly intervalMean: number;
  readonly intervalSd: number;
  /** As calculated, before rounding and steps. */
  readonly safetyStock: number;
  readonly level: number;
  readonly order: OrderQuantity;
  /** Share of the variance over the interval that comes from lead times. */
  readonly supplyShare: number;
  readonly comparison: ReviewComparison | null;
  readonly stockTest: StockTest;
  readonly today: TodayState | null;
  readonly applied: Applied;
}
export interface StockTest {
  readonly decision: "stock" | "order" | "unknown";
  readonly waits: boolean;
  /** Money a year that a stock saves and costs. */
  readonly saved: number | null;
  readonly cost: number | null;
  /** Units a year from which a stock pays. */
  readonly breakEven: number | null;
}
export interface TodayState {
  /** What the reorder point of today leaves above the demand of the lead time. */
  readonly safetyStock: number;
  readonly level: number;
  readonly orderQuantity: number;
  readonly units: number;
  readonly fillRate: number;
}
/** What goes into the system. */
export interface Applied {
  readonly safetyStock: number;
  /** Reorder point; with periodic review the level to order up to. */
  readonly level: number;
  readonly maximum: number;
  readonly orderQuantity: number;
  /** Mean size of an order: with periodic review what is used between two. */
  readonly cycleOrder: number;
  readonly units: number;
  readonly fillRate: number;
  readonly move: "kept" | "limited" | "changed";
  readonly quantityMove: "kept" | "limited" | "changed";
}

/** Whether the item is kept in stock under its policy. */
export function isStocked({ kind }: Pick<ItemPlan, "kind">): boolean {
  return kind !== "order" && kind !== "stop";
}
