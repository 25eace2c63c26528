import { DAYS_PER_UNIT, deviationOverInterval } from "../../engine";
import type { PlanTerms, TimeUnit } from "../../engine";
import { amount, decimals } from "../format";
import type { Parts, Symbols } from "./formulas";

export function partsOf({ review, leadSd, errorSd, smoothing, units }: PlanTerms): Parts {
  return {
    review: review > 0,
    supply: leadSd > 0,
    measured: errorSd !== null || smoothing !== null,
    fill: units.service === "fill",
  };
}

/** The terms of an item as texts, to be put in place of the symbols. */
export function numbersPutIn(terms: PlanTerms): Symbols {
  const shown = (value: number | null): string => (value === null ? "?" : amount(value));
  const exact = (value: number | null): string => (value === null ? "?" : decimals(value, 3));
  return {
    z: exact(terms.factor),
    p: terms.serviceLevel === null ? "?" : String(terms.serviceLevel),
    s: shown(terms.demandSd),
    D: shown(terms.demandMean),
    L: exact(terms.lead),
    R: exact(terms.review),
    sL: exact(terms.leadSd),
    H: shown(
      terms.demandSd === null && terms.errorSd === null ? null : deviationOverInterval(terms.demandSd ?? 0, terms),
    ),
    K: shown(terms.orderingCost),
    h: shown(terms.holding),
    i: shown(terms.holdingRate),
    c: shown(terms.unitCost),
    max: shown(terms.demandMax),
    plan: shown(terms.safetyStock),
    written: shown(terms.leadTime),
    takenAs: (unit) => exact(scaled(terms.lead, daysIn(unit) / DAYS_PER_UNIT[terms.units.leadTime])),
    convertedTo: (unit) => exact(scaled(terms.lead, DAYS_PER_UNIT[terms.units.demand] / daysIn(unit))),
    demandA: (period) => shown(scaled(terms.demandAYear, daysIn(period) / DAYS_PER_UNIT.year)),
  };
}

const daysIn = (unit: string): number => DAYS_PER_UNIT[unit as TimeUnit];
const scaled = (value: number | null, by: number): number | null => (value === null ? null : value * by);
