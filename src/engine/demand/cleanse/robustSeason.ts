import { requireInteger } from "../../check";
import { EngineError } from "../../errors";
import { mean } from "../../statistics/mean";
import { median } from "../../statistics/median";
import { loess } from "./loess";

/** Passes in which values far from the trend lose weight; after five hardly anything moves. @source convention */
const ROBUST_PASSES = 5;
/** Remainders of six medians and more have no weight. @source ClevelandClevelandMcRaeTerpenning1990 */
const MEDIANS_TO_ZERO = 6;
/** Turns between trend and season; a third changes nothing that matters. @source convention */
const TURNS = 2;

/** Trend and season of a series; what is left is the remainder. */
export interface RobustParts {
  readonly trend: Float64Array;
  readonly season: Float64Array;
}

/**
 * Decomposition into trend and season that one-off values hardly touch, however few cycles there are.
 *
 * The trend is the robust one of STL (loess, bisquare weights). The season is the median of each season's values
 * without the trend, shifted to sum to 0, where STL takes weighted means: with three or four cycles those cling to
 * single values. With two cycles a season counts as far as it came back: the smaller of its two distances from the
 * trend where both point the same way, otherwise none.
 *
 * @param values series without gaps, at least two cycles long
 * @param seasonLength periods in one season cycle, at least 2
 * @returns trend and season per period
 * @throws EngineError domain: seasonLength below 2; tooFewData: fewer than two cycles
 * @source ClevelandClevelandMcRaeTerpenning1990
 * @example Array.from(robustSeason([1, 3, 1, 3, 1, 3], 2).season) // [-1, 1, -1, 1, -1, 1]
 */
export function robustSeason(values: ArrayLike<number>, seasonLength: number): RobustParts {
  requireInteger(seasonLength, "seasonLength", 2);
  if (values.length < 2 * seasonLength) {
    const message = `values must cover two cycles of ${seasonLength}, got ${values.length}`;
    throw new EngineError("tooFewData", "values", message);
  }
  let trend: Float64Array = new Float64Array(values.length).fill(median(values));
  let season = trend;
  for (let turn = 0; turn < TURNS; turn += 1) {
    season = seasonOf(minus(values, trend), seasonLength);
    trend = robustTrend(minus(values, season), seasonLength);
  }
  return { trend, season };
}

/**
 * Robust trend without a season, by the same passes.
 *
 * @param values series without gaps
 * @param seasonLength periods that set the width of the smoothing
 * @source ClevelandClevelandMcRaeTerpenning1990
 * @example Array.from(robustTrend([1, 2, 3, 4, 5, 6], 4), Math.round) // [1, 2, 3, 4, 5, 6]
 */
export function robustTrend(values: ArrayLike<number>, seasonLength: number): Float64Array {
  const window = trendWindow(seasonLength);
  let trend = loess(values, { window, degree: 1 });
  for (let pass = 0; pass < ROBUST_PASSES; pass += 1)
    trend = loess(values, { window, degree: 1, trust: bisquare(minus(values, trend)) });
  return trend;
}

/** The next odd number from one and a half seasons. */
function trendWindow(seasonLength: number): number {
  const width = Math.ceil(1.5 * seasonLength);
  return width % 2 === 1 ? width : width + 1;
}

function minus(values: ArrayLike<number>, part: Float64Array): Float64Array {
  return part.map((taken, i) => (values[i] ?? 0) - taken);
}

function seasonOf(values: Float64Array, seasonLength: number): Float64Array {
  const middles = Float64Array.from({ length: seasonLength }, (_, season) => {
    const own = values.filter((_value, i) => i % seasonLength === season);
    return own.length === 2 ? whatCameBack(own[0] ?? 0, own[1] ?? 0) : median(own);
  });
  const level = mean(middles);
  return values.map((_, i) => (middles[i % seasonLength] ?? 0) - level);
}

function whatCameBack(a: number, b: number): number {
  if (a * b <= 0) return 0;
  return Math.abs(a) < Math.abs(b) ? a : b;
}

/** Trust in each value by the size of its remainder. */
function bisquare(remainder: Float64Array): Float64Array {
  const sizes = remainder.map(Math.abs);
  const limit = MEDIANS_TO_ZERO * median(sizes);
  return sizes.map((size) => {
    if (size <= 0.001 * limit) return 1;
    const kept = 1 - (size / limit) * (size / limit);
    return size <= 0.999 * limit ? kept * kept : 0;
  });
}
