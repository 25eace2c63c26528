import { cycleServiceLevel, fillRate, planProtection } from "../../engine";
import type { AuditedQuantity, PlanTerms } from "../../engine";

/** What a wrong number does; null where the plan does not say enough to tell. */
export interface Effect {
  /** Units above what it should be; below 0 where they are missing. */
  readonly difference: number | null;
  /** Money tied up too much (above 0) or missing (below 0); for order quantities in the mean stock. */
  readonly capital: number | null;
  /** Money a year: holding what is too much, or ordering at the wrong size. */
  readonly aYear: number | null;
  /** Service that the number gives, of the same kind as its target. */
  readonly service: number | null;
}
const NONE: Effect = { difference: null, capital: null, aYear: null, service: null };

export function effectOf(
  quantity: AuditedQuantity,
  value: number | null,
  shouldBe: number | null,
  terms: PlanTerms | undefined,
): Effect {
  if (value === null || shouldBe === null || !terms) return NONE;
  const difference = value - shouldBe;
  const { unitCost, holding } = terms;
  if (quantity === "orderQuantity") {
    const capital = unitCost === null ? null : (difference / 2) * unitCost;
    return { difference, capital, aYear: dearerAYear(value, shouldBe, terms), service: null };
  }
  const demand = quantity === "reorderPoint" ? (terms.demandMean ?? 0) * ((terms.lead ?? 0) + terms.review) : 0;
  return {
    difference,
    capital: unitCost === null ? null : difference * unitCost,
    aYear: holding === null ? null : difference * holding,
    service: serviceOf(value - demand, terms),
  };
}

/** Ordering and holding cost a year above that of the right quantity. */
function dearerAYear(
  value: number,
  shouldBe: number,
  { demandAYear, orderingCost, holding }: PlanTerms,
): number | null {
  if (demandAYear === null || orderingCost === null || holding === null || !(value > 0) || !(shouldBe > 0)) return null;
  const cost = (quantity: number): number => (demandAYear * orderingCost) / quantity + (holding * quantity) / 2;
  return cost(value) - cost(shouldBe);
}

function serviceOf(safetyStock: number, terms: PlanTerms): number | null {
  const { units, orderQuantity } = terms;
  const protection = planProtection(terms);
  if (!protection || protection.demandSd + protection.leadTimeSd === 0) return null;
  if (units.service === "cycle") return cycleServiceLevel({ safetyStock, ...protection });
  if (!(orderQuantity !== null && orderQuantity > 0) || !(protection.demandMean > 0)) return null;
  return fillRate({ safetyStock, orderQuantity, ...protection });
}
