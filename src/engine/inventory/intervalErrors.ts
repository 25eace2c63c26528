import { requirePositive } from "../check";
import { learningLoss } from "../demand/forecast/demandForecastBand";
import { fitMethod } from "../demand/forecast/demandForecast";
import type { MethodName } from "../demand/forecast/methods";
import type { History } from "../demand/requireHistory";
import { EngineError } from "../errors";

/** Fewer errors over an interval tell no spread. @source convention */
const LEAST_ERRORS = 4;
/** The look back begins after this many periods, or half of a shorter history; it goes back at most 60 origins. @source convention */
const WARM_UP = 12;
const MOST_ORIGINS = 60;
/** Longest interval that is forecast. @source convention */
const LONGEST_INTERVAL = 1000;

export interface IntervalErrorsInput {
  readonly demand: History;
  /** Longest time that is asked for, periods. */
  readonly longest: number;
  readonly method?: MethodName | "auto";
  readonly seasonLength?: number;
}
export interface IntervalErrors {
  readonly method: MethodName;
  /** Expected demand of the next periods, over any time up to the longest, units. */
  readonly meanOver: (time: number) => number;
  /** Spread of the forecast's error over that time, units. */
  readonly sdOver: (time: number) => number;
  /** One-step errors, demand − forecast, oldest first. */
  readonly errors: readonly number[];
  /** Whole periods up to which errors over the interval were measured; beyond, the spread is carried on. */
  readonly measured: number;
}

/**
 * Errors of a forecast over an interval, measured on the history: at each earlier period the demand of the next
 * 1, 2, … periods together is compared with its forecast from what was known then.
 *
 *     spread over h periods = √( mean of (demand of h periods − its forecast)² ), never below that over fewer
 *     beyond what was measured: with ses spread₁ · √( h [ 1 + alpha (h − 1) + alpha² (h − 1)(2h − 1) / 6 ] ), else · √h
 *
 * Errors of one period follow each other where a forecast lags: their sum grows faster than with √h, which this sees
 * and the deviation of single periods does not. Between whole periods the variance is a straight line.
 *
 * @param demand one item's units per period; null = not observed
 * @param longest periods, positive, at most 1,000
 * @param method "auto" or the name of a method; simple exponential smoothing where left out
 * @throws EngineError domain: a time out of range; tooFewData: a history too short for the method or for four errors
 * @source Graves1999, HyndmanKoehlerOrdSnyder2008, SilverPykePeterson1998
 * @example intervalErrors({ demand: [4, 6, 4, 6, 4, 6, 4, 6], longest: 2, method: "mean" }).meanOver(1.5) // 7.5
 */
export function intervalErrors({ demand, longest, method = "ses", ...rest }: IntervalErrorsInput): IntervalErrors {
  requirePositive(longest, "longest");
  if (longest > LONGEST_INTERVAL)
    throw new EngineError("domain", "longest", `longest must be at most ${LONGEST_INTERVAL} periods, got ${longest}`);
  const horizon = Math.ceil(longest);
  const fitted = fitMethod({ demand, horizon, method, ...rest });
  const { learned, life, floor } = fitted;
  const ahead = Array.from(learned.forecast(life, horizon), (value) => Math.max(floor, value));
  const sums = [0];
  for (const value of ahead) sums.push((sums.at(-1) ?? 0) + value);
  const squares = new Float64Array(horizon + 1);
  const counts = new Uint32Array(horizon + 1);
  const errors: number[] = [];
  const first = Math.max(learned.least, Math.min(WARM_UP, Math.ceil(life.length / 2)));
  for (let origin = Math.max(first, life.length - MOST_ORIGINS); origin < life.length; origin += 1) {
    const steps = Math.min(horizon, life.length - origin);
    const forecast = learned.forecast(life.subarray(0, origin), steps);
    let sum = 0;
    for (let step = 0; step < steps; step += 1) {
      sum += (life[origin + step] ?? NaN) - Math.max(floor, forecast[step] ?? 0);
      // A period that was not observed leaves the rest of this look ahead unknown.
      if (Number.isNaN(sum)) break;
      if (step === 0) errors.push(sum);
      squares[step + 1] = (squares[step + 1] ?? 0) + sum * sum;
      counts[step + 1] = (counts[step + 1] ?? 0) + 1;
    }
  }
  if (errors.length < LEAST_ERRORS) {
    const message = `demand has ${life.length} periods: too few to tell how far ${fitted.method} misses`;
    throw new EngineError("tooFewData", "demand", message);
  }
  const factor = learningLoss(life.length, Object.keys(learned.parameters).length + 1) ** 2;
  const alpha = fitted.method === "ses" ? (learned.parameters["alpha"] ?? 0) : 0;
  const variances = [0];
  let measured = 0;
  for (let periods = 1; periods <= horizon; periods += 1) {
    const count = counts[periods] ?? 0;
    const before = variances[periods - 1] ?? 0;
    if (count >= LEAST_ERRORS) measured = periods;
    const own =
      count >= LEAST_ERRORS
        ? (factor * (squares[periods] ?? 0)) / count
        : (before * growth(periods, alpha)) / growth(periods - 1, alpha);
    variances.push(Math.max(before, own));
  }
  return {
    method: fitted.method,
    meanOver: (time) => between(sums, time),
    sdOver: (time) => Math.sqrt(between(variances, time)),
    errors,
    measured,
  };
}

/** How the variance of the error grows with the periods, in units of one period's, with simple smoothing. */
function growth(periods: number, alpha: number): number {
  return periods * (1 + alpha * (periods - 1) + (alpha * alpha * (periods - 1) * (2 * periods - 1)) / 6);
}

/** Straight line between whole periods. */
function between(values: readonly number[], time: number): number {
  const whole = Math.min(values.length - 1, Math.floor(time));
  const low = values[whole] ?? 0;
  return low + (time - whole) * ((values[whole + 1] ?? low) - low);
}
