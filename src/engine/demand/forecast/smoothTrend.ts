import type { Series } from "./learned";

export interface TrendConstants {
  readonly alpha: number;
  /** Of the trend as in Holt's own form; the beta of R's ets is alpha · beta. */
  readonly beta: number;
  /** Damping: share of the trend that is left one period on; 1 keeps it. */
  readonly phi: number;
}
export interface TrendState {
  readonly level: number;
  readonly slope: number;
}
export interface SmoothedTrend extends TrendState {
  /** Sum of squared one-step errors. */
  readonly squares: number;
}
/** Share of the larger moment below which two starting states cannot be told apart. @source convention */
const SINGULAR = 1e-10;

/**
 * Runs exponential smoothing with a trend (damped when phi < 1) through a history.
 *
 *     error = demand − (level + phi · slope)
 *     level = level + phi · slope + alpha · error · slope = phi · slope + alpha · beta · error
 *
 * Without a given start, level and slope before the first period are those that make the squared errors smallest: the
 * errors are linear in both, so two more recursions (one unit of level, one of slope) and a 2 × 2 system give them
 * exactly. Periods that were not observed move the level along the trend and correct nothing.
 *
 * @param history units per period
 * @param start state before the first period
 * @source Holt1957, GardnerMcKenzie1985, HyndmanKoehlerOrdSnyder2008
 * @example smoothTrend(Float64Array.of(3, 5, 7), { alpha: 0.5, beta: 0.5, phi: 1 }, { level: 1, slope: 2 }).level // 7
 */
export function smoothTrend(history: Series, constants: TrendConstants, start?: TrendState): SmoothedTrend {
  const { alpha, beta, phi } = constants;
  const gain = alpha * beta;
  let first = 0;
  while (first < history.length && Number.isNaN(history[first] ?? NaN)) first += 1;
  let [level, slope] = [start?.level ?? history[first] ?? 0, start?.slope ?? 0];
  // What one unit of level (a) and one of slope (b) at the start add to level and slope.
  let [levelA, slopeA, levelB, slopeB] = [1, 0, 0, 1];
  let [squares, withA, withB, aa, ab, bb] = [0, 0, 0, 0, 0, 0];
  for (let period = 0; period < history.length; period += 1) {
    const value = history[period] ?? NaN;
    slope *= phi;
    level += slope;
    slopeA *= phi;
    levelA += slopeA;
    slopeB *= phi;
    levelB += slopeB;
    if (Number.isNaN(value)) continue;
    const error = value - level;
    squares += error * error;
    withA += error * levelA;
    withB += error * levelB;
    aa += levelA * levelA;
    ab += levelA * levelB;
    bb += levelB * levelB;
    level += alpha * error;
    slope += gain * error;
    slopeA -= gain * levelA;
    slopeB -= gain * levelB;
    levelA *= 1 - alpha;
    levelB *= 1 - alpha;
  }
  const determinant = aa * bb - ab * ab;
  if (start !== undefined || !(determinant > SINGULAR * aa * bb)) return { level, slope, squares };
  const shiftA = (withA * bb - withB * ab) / determinant;
  const shiftB = (withB * aa - withA * ab) / determinant;
  return {
    level: level + shiftA * levelA + shiftB * levelB,
    slope: slope + shiftA * slopeA + shiftB * slopeB,
    squares: Math.max(0, squares - shiftA * withA - shiftB * withB),
  };
}

/**
 * Forecasts along a trend: level + slope · (phi + phi² + … + phi^step).
 *
 * @source GardnerMcKenzie1985
 * @example Array.from(extendTrend({ level: 10, slope: 2 }, 0.5, 2)) // [11, 11.5]
 */
export function extendTrend({ level, slope }: TrendState, phi: number, horizon: number): Float64Array {
  let [damping, reach] = [1, 0];
  return Float64Array.from({ length: horizon }, () => {
    damping *= phi;
    reach += damping;
    return level + slope * reach;
  });
}
