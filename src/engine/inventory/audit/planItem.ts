import { normalQuantile } from "../../statistics/normalQuantile";

/** Units that a planner writes times in. */
export type TimeUnit = "day" | "week" | "month" | "quarter" | "year";
/** Calendar days in each. @source convention */
export const DAYS_PER_UNIT: Readonly<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  month: 365 / 12,
  quarter: 365 / 4,
  year: 365,
};

/** What a table says of one item, in the units that it is written in; null where it says nothing. */
export interface PlanItem {
  readonly demandMean: number | null;
  readonly demandSd: number | null;
  readonly leadTime: number | null;
  readonly leadTimeSd: number | null;
  readonly reviewPeriod: number | null;
  /** Share of cycles without a stock-out, or of demand met at once: see `PlanUnits.service`. */
  readonly serviceLevel: number | null;
  /** Deviation of the forecast error over the whole lead time, measured. */
  readonly errorSd: number | null;
  /** Smoothing constant where demandSd is the error of a smoothed forecast one period ahead. */
  readonly smoothing: number | null;
  /** Deviation with n in place of n − 1, from the history. */
  readonly populationSd: number | null;
  readonly meanAbsoluteDeviation: number | null;
  /** Deviation over the periods with demand only. */
  readonly sdWithoutZeros: number | null;
  readonly demandMax: number | null;
  readonly leadTimeMax: number | null;
  readonly yearlyDemand: number | null;
  readonly orderingCost: number | null;
  readonly unitCost: number | null;
  /** Share of the unit cost a year. */
  readonly holdingRate: number | null;
  /** Money per unit and year; goes before holdingRate. */
  readonly holdingCost: number | null;
  readonly minimumOrder: number | null;
  readonly orderMultiple: number | null;
  readonly orderQuantity: number | null;
  /** Safety stock that the table itself holds. */
  readonly safetyStock: number | null;
}
export interface PlanUnits {
  readonly demand: TimeUnit;
  readonly leadTime: TimeUnit;
  readonly review: TimeUnit;
  readonly service: "cycle" | "fill";
}

/** An item in periods of demand: what every formula is tried with. */
export interface PlanTerms extends PlanItem {
  readonly units: PlanUnits;
  /** Periods of demand. */
  readonly lead: number | null;
  readonly leadSd: number;
  readonly review: number;
  /** Factor for the service level, where it is one of cycles. */
  readonly factor: number | null;
  /** Units per year. */
  readonly demandAYear: number | null;
  /** Money per unit and year. */
  readonly holding: number | null;
}

/**
 * Brings times to periods of demand and works out what follows from the rest.
 *
 * @example planTerms({ ...EMPTY_PLAN_ITEM, leadTime: 14, demandMean: 10 }, { ...PLAN_UNITS, leadTime: "day" }).lead // 2
 */
export function planTerms(item: PlanItem, units: PlanUnits): PlanTerms {
  const { leadTime, leadTimeSd, reviewPeriod, serviceLevel, demandMean, yearlyDemand, holdingCost } = item;
  const perLead = DAYS_PER_UNIT[units.leadTime] / DAYS_PER_UNIT[units.demand];
  const level = serviceLevel !== null && serviceLevel > 0 && serviceLevel < 1 ? serviceLevel : null;
  const aYear = demandMean === null ? null : demandMean * (DAYS_PER_UNIT.year / DAYS_PER_UNIT[units.demand]);
  const rated = item.holdingRate === null || item.unitCost === null ? null : item.holdingRate * item.unitCost;
  return {
    ...item,
    serviceLevel: level,
    units,
    lead: leadTime === null ? null : leadTime * perLead,
    leadSd: (leadTimeSd ?? 0) * perLead,
    review: (reviewPeriod ?? 0) * (DAYS_PER_UNIT[units.review] / DAYS_PER_UNIT[units.demand]),
    factor: level === null ? null : normalQuantile(level),
    demandAYear: yearlyDemand ?? aYear,
    holding: holdingCost ?? rated,
  };
}

/** Nothing known. @source convention */
export const EMPTY_PLAN_ITEM: PlanItem = {
  demandMean: null,
  demandSd: null,
  leadTime: null,
  leadTimeSd: null,
  reviewPeriod: null,
  serviceLevel: null,
  errorSd: null,
  smoothing: null,
  populationSd: null,
  meanAbsoluteDeviation: null,
  sdWithoutZeros: null,
  demandMax: null,
  leadTimeMax: null,
  yearlyDemand: null,
  orderingCost: null,
  unitCost: null,
  holdingRate: null,
  holdingCost: null,
  minimumOrder: null,
  orderMultiple: null,
  orderQuantity: null,
  safetyStock: null,
};
/** All by the week, for a share of cycles. @source convention */
export const PLAN_UNITS: PlanUnits = { demand: "week", leadTime: "week", review: "week", service: "cycle" };
