import { requirePositive } from "../../check";
import type { History } from "../requireHistory";
import { pairErrors } from "./pairErrors";

/** Signal beyond which a forecast counts as out of control. @source Brown1959 */
export const TRACKING_LIMIT = 4;

export interface TrackingSignalInput {
  readonly actual: History;
  readonly forecast: History;
  readonly limit?: number;
}
export interface TrackingSignal {
  /** Cumulated error in mean absolute deviations; positive where the forecast was too low. */
  readonly signal: number;
  readonly verdict: "within limit" | "forecast too low" | "forecast too high";
  /** Σ error, units. */
  readonly cumulatedError: number;
  /** Mean |error|, units per period. */
  readonly mad: number;
}

/**
 * Tracking signal: tells a forecast that errs to one side from one that is only inaccurate.
 *
 *     error = actual − forecast · signal = Σ error / mean |error|
 *
 * The signal lies between −periods and +periods, so with few periods it cannot reach the limit.
 *
 * @param actual one item's units per period; null = not observed
 * @param forecast units per period, as many periods
 * @param limit signal beyond which, on either side, the forecast is out of control; positive
 * @returns signal 0 for a forecast without error
 * @throws EngineError shape: different lengths; domain: a number that is not finite, a limit that is not positive;
 * tooFewData: no period with both
 * @source Brown1959, Trigg1964
 * @example trackingSignal({ actual: [90, 95, 115], forecast: [100, 100, 100] }).signal // 0
 */
export function trackingSignal({ actual, forecast, limit = TRACKING_LIMIT }: TrackingSignalInput): TrackingSignal {
  requirePositive(limit, "limit");
  const { error } = pairErrors(actual, forecast);
  const cumulatedError = error.reduce((sum, value) => sum + value, 0);
  const mad = error.reduce((sum, value) => sum + Math.abs(value), 0) / error.length;
  const signal = mad > 0 ? cumulatedError / mad : 0;
  const verdict = signal > limit ? "forecast too low" : signal < -limit ? "forecast too high" : "within limit";
  return { signal, verdict, cumulatedError, mad };
}
