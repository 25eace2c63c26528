import { leadTimeDemandSd } from "../../engine/index";
import type { Step } from "../machine/define";

interface LeadTimeDemand {
  readonly demandSd: number;
  readonly leadTime: number;
  readonly demandMean?: number;
  readonly leadTimeSd?: number;
  readonly reviewPeriod?: number;
}

export const LEAD_TIME_FORMULA = "√((leadTime + reviewPeriod) × demandSd² + demandMean² × leadTimeSd²)";
export const NORMAL_DEMAND = "Demand during the lead time is normally distributed and independent between periods.";
export const SAME_PERIOD = "Demand, lead time and review period are in the same period, such as weeks.";

/** n(x) is the mean demand above its own mean plus x. */
export const SHORTAGE =
  "short per cycle: n(stock) − n(stock + orderQuantity) under continuous review; under periodic review the demand of a review period takes the place of orderQuantity";

/** What one replenishment cycle asks for. */
export function cycleDemand({
  orderQuantity,
  demandMean = 0,
  reviewPeriod = 0,
}: LeadTimeDemand & { readonly orderQuantity: number }): number {
  return reviewPeriod > 0 ? demandMean * reviewPeriod : orderQuantity;
}

/** The steps that every safety stock has in common. */
export function leadTimeSteps({
  demandSd,
  leadTime,
  demandMean = 0,
  leadTimeSd = 0,
  reviewPeriod = 0,
}: LeadTimeDemand): readonly Step[] {
  return [
    ["variance from demand: (leadTime + reviewPeriod) × demandSd²", (leadTime + reviewPeriod) * demandSd ** 2],
    ["variance from supply: demandMean² × leadTimeSd²", (demandMean * leadTimeSd) ** 2],
    [
      "sd of demand during the lead time",
      leadTimeDemandSd({ demandSd, leadTime, demandMean, leadTimeSd, reviewPeriod }),
    ],
  ];
}

/** Intermittent or lumpy demand shows as a spread that the normal distribution cannot have without negative demand. */
export function leadTimeWarnings({
  demandSd,
  leadTime,
  demandMean = 0,
  leadTimeSd = 0,
  reviewPeriod = 0,
}: LeadTimeDemand): readonly string[] {
  const mean = demandMean * (leadTime + reviewPeriod);
  const spread = leadTimeDemandSd({ demandSd, leadTime, demandMean, leadTimeSd, reviewPeriod });
  return [
    ...(mean > 0 && spread > NORMAL_LIMIT * mean
      ? ["The spread is more than half of the mean demand in the lead time: the normal distribution is doubtful here."]
      : []),
  ];
}

/** Beyond this coefficient of variation a normal demand would often be negative (Silver, Pyke & Peterson, 1998). */
const NORMAL_LIMIT = 0.5;
