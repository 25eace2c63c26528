import { leastSquaresLine } from "../statistics/leastSquaresLine";
import { mean } from "../statistics/mean";
import { observed } from "./observed";
import type { History } from "./requireHistory";
import { seasonalIndices } from "./seasonalIndices";

/** What is taken out of a demand before its variation is measured. */
export type Adjustment = "none" | "trend" | "season" | "both";
export interface AdjustInput {
  readonly demand: History;
  readonly adjust: Adjustment;
  readonly seasonLength: number;
}

/**
 * Takes the trend, the season or both out of a demand history and leaves its mean level.
 *
 * Trend: the least-squares line over the observed periods, less its mean. Season: the additive indices of classical
 * decomposition; a history shorter than about two cycles keeps its season, as there is nothing to tell it by. Both:
 * first the indices, whose moving average already follows the trend, then the line through what is left.
 *
 * @param demand units per period; null = not observed
 * @param adjust what to take out
 * @param seasonLength periods in one season cycle, at least 2
 * @returns a history of the same length; values may fall below zero
 * @throws EngineError domain: seasonLength below 2
 * @source MakridakisWheelwrightHyndman1998
 * @example adjustDemand({ demand: [1, 2, 3], adjust: "trend", seasonLength: 12 }) // [2, 2, 2]
 */
export function adjustDemand({ demand, adjust, seasonLength }: AdjustInput): (number | null)[] {
  const level = adjust === "season" || adjust === "both" ? withoutSeason(demand, seasonLength) : [...demand];
  return adjust === "trend" || adjust === "both" ? withoutTrend(level) : level;
}

function withoutTrend(demand: History): (number | null)[] {
  const { values, periods } = observed(demand);
  if (values.length < 2) return [...demand];
  const { slope } = leastSquaresLine(values, periods);
  const centre = mean(periods);
  return demand.map((value, period) => (value === null ? null : value - slope * (period - centre)));
}

function withoutSeason(demand: History, seasonLength: number): (number | null)[] {
  const indices = seasonalIndices(demand, seasonLength);
  if (indices === null) return [...demand];
  return demand.map((value, period) => (value === null ? null : value - (indices[period % seasonLength] ?? 0)));
}
