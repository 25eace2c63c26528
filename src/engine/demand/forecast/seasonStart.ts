import { leastSquaresLine } from "../../statistics/leastSquaresLine";
import { centredMovingAverage } from "../centredMovingAverage";
import { observed } from "../observed";
import { seasonalIndices } from "../seasonalIndices";
import type { SeasonModel } from "../seasonalIndices";
import type { Series } from "./learned";

export interface SeasonState {
  readonly level: number;
  readonly slope: number;
  /** One index per season, that of the history's first period first. */
  readonly season: Float64Array;
}
/** Cycles that the start is taken from. @source MakridakisWheelwrightHyndman1998 */
const CYCLES = 2;

/**
 * State to start Holt–Winters smoothing from after the first season cycle, as R's HoltWinters takes it: the seasonal
 * indices of the first two cycles, and the least-squares line through their moving average, counted from its start.
 *
 * Where a season was not observed in the first two cycles, the whole history gives the start.
 *
 * @param history units per period
 * @param seasonLength periods in one season cycle, at least 2
 * @returns null below two full cycles, or where a multiplicative index is not positive
 * @source Winters1960, MakridakisWheelwrightHyndman1998
 * @example seasonStart(Float64Array.of(1, 3, 1, 3, 1, 3), 2, "additive")?.level // 2
 */
export function seasonStart(history: Series, seasonLength: number, model: SeasonModel): SeasonState | null {
  const known = Array.from(history, (value) => (Number.isNaN(value) ? null : value));
  for (const part of [known.slice(0, CYCLES * seasonLength), known]) {
    const season = seasonalIndices(part, seasonLength, model);
    if (season === null || (model === "multiplicative" && season.some((index) => !(index > 0)))) continue;
    const { values, periods } = observed(centredMovingAverage(part, seasonLength));
    const { slope, intercept } = leastSquaresLine(
      values,
      periods.map((period) => period - (periods[0] ?? 0) + 1),
    );
    return { level: intercept, slope, season };
  }
  return null;
}
