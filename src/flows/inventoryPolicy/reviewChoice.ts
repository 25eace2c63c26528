import { normalQuantile } from "../../engine";

export interface ReviewInput {
  /** Units a period and periods a year. */
  readonly mean: number;
  readonly sd: number;
  readonly perYear: number;
  readonly leadTime: number;
  readonly leadTimeSd: number;
  /** Time between reviews that is compared, periods. */
  readonly reviewPeriod: number;
  readonly orderQuantity: number;
  /** Smallest order. */
  readonly least: number;
  readonly serviceLevel: number;
  readonly orderingCost: number;
  readonly holdingCost: number;
  readonly jointSaving: number;
  readonly watchCost: number;
}
export interface ReviewComparison {
  /** Money a year: orders, stock, and watching. */
  readonly continuous: number;
  readonly periodic: number;
  readonly cheaper: "continuous" | "periodic";
  /** What watching may cost an item and year before fixed days are cheaper. */
  readonly breakEven: number;
}

/**
 * Cost a year of continuous review against fixed days, at the same service.
 *
 *     continuous: orderingCost · D / Q + holdingCost · (Q / 2 + z · spread over L) + watchCost
 *     periodic: orderingCost · (1 − jointSaving) · orders + holdingCost · (D · R / 2 + z · spread over L + R)
 */
export function compareReviews(input: ReviewInput): ReviewComparison {
  const { mean, sd, perYear, leadTime, leadTimeSd, reviewPeriod, orderQuantity, least } = input;
  const { serviceLevel, orderingCost, holdingCost, jointSaving, watchCost } = input;
  const yearly = mean * perYear;
  const safety = (time: number) =>
    Math.max(0, normalQuantile(serviceLevel)) * Math.hypot(Math.sqrt(time) * sd, mean * leadTimeSd);
  const orders = orderQuantity > 0 ? yearly / orderQuantity : 0;
  const still = orderingCost * orders + holdingCost * (orderQuantity / 2 + safety(leadTime));
  const order = Math.max(mean * reviewPeriod, least);
  const reviews = order > 0 ? yearly / order : 0;
  const periodic =
    orderingCost * (1 - jointSaving) * reviews + holdingCost * (order / 2 + safety(leadTime + reviewPeriod));
  const continuous = still + watchCost;
  return {
    continuous,
    periodic,
    cheaper: periodic < continuous ? "periodic" : "continuous",
    breakEven: periodic - still,
  };
}
