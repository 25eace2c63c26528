import type { AuditedQuantity, PlanItem, PlanUnits } from "../../engine";

/** The plan as it was read: what each item is worked out from, and the numbers to look into. */
export interface PreparedAudit {
  readonly keys: readonly string[];
  readonly items: readonly PlanItem[];
  readonly units: PlanUnits;
  readonly values: Readonly<Partial<Record<AuditedQuantity, readonly (number | null)[]>>>;
  readonly currency: string | null;
  /** Whether demand stands by period, and mean and deviation were worked out from it. */
  readonly fromHistory: boolean;
}
export const QUANTITIES: readonly AuditedQuantity[] = ["safetyStock", "reorderPoint", "orderQuantity"];
