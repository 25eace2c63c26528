import { requireOpenShare, requireSameLength } from "../../check";
import type { AuditRow, Family } from "./explainColumn";
import { explainColumn } from "./explainColumn";
import type { Hypothesis } from "./hypothesis";
import { orderQuantityHypotheses, rightOrderQuantity } from "./orderQuantityHypotheses";
import type { PlanItem, PlanTerms, PlanUnits } from "./planItem";
import { planTerms } from "./planItem";
import { reorderPointHypotheses, rightReorderPoint } from "./reorderPointHypotheses";
import { flatNumbers } from "./rulesOfThumb";
import { rightSafetyStock, safetyStockHypotheses } from "./safetyStockHypotheses";

export type AuditedQuantity = "safetyStock" | "reorderPoint" | "orderQuantity";
export interface AuditInput {
  readonly quantity: AuditedQuantity;
  readonly items: readonly PlanItem[];
  /** The column that is looked into, one number an item. */
  readonly values: readonly (number | null)[];
  readonly units: PlanUnits;
  readonly tolerance?: number;
}

/** Half a percent lets a factor of 1.65 pass for 95 %. @source convention */
export const AUDIT_TOLERANCE = 0.005;

interface QuantityFamily extends Family {
  readonly hypotheses: (units: PlanUnits, mistakes: number) => readonly Hypothesis[];
}
const whole = (_: PlanTerms, predicted: number): number => predicted;
const FAMILIES: Readonly<Record<AuditedQuantity, QuantityFamily>> = {
  safetyStock: { right: rightSafetyStock, uncertain: whole, hypotheses: safetyStockHypotheses },
  // The demand of the lead time is a plain product: a rounded factor changes the safety stock in it only.
  reorderPoint: {
    right: rightReorderPoint,
    uncertain: (terms) => rightSafetyStock(terms) ?? 0,
    hypotheses: reorderPointHypotheses,
  },
  orderQuantity: {
    right: rightOrderQuantity,
    uncertain: whole,
    hypotheses: (_, mistakes) => orderQuantityHypotheses(mistakes),
  },
};

/**
 * Finds which formula made each number of a column of safety stocks, reorder points or order quantities, and which
 * known mistake is in it: the right formula first, then with one mistake, then with two.
 *
 * @param quantity what the column holds
 * @param items the inputs that the table has for each item, in its own units
 * @param values the column, one number an item; null is a blank cell
 * @param units the units that the table is written in
 * @param tolerance share of the number within which it fits, strictly between 0 and 1; rounding is allowed for besides
 * @returns one row an item: whether it is right, the mistakes that explain it, and the value that it should be
 * @throws EngineError shape: values and items differ in number; domain: a tolerance outside 0 to 1
 * @source SilverPykePeterson1998, Graves1999, Harris1913
 * @example auditStockPlan({ quantity: "safetyStock", items: [{ ...EMPTY_PLAN_ITEM, demandSd: 500, leadTime: 2, serviceLevel: 0.9 }], values: [906.193802], units: PLAN_UNITS })[0].status // "right"
 */
export function auditStockPlan({
  quantity,
  items,
  values,
  units,
  tolerance = AUDIT_TOLERANCE,
}: AuditInput): AuditRow[] {
  requireSameLength(values.length, "values", items.length, "items");
  requireOpenShare(tolerance, "tolerance");
  const { hypotheses, ...family } = FAMILIES[quantity];
  const terms = items.map((item) => planTerms(item, units));
  const stages = [[...hypotheses(units, 0), ...hypotheses(units, 1), ...flatNumbers(values)], hypotheses(units, 2)];
  return explainColumn(values, terms, family, stages, tolerance);
}
