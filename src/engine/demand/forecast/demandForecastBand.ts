import { requireOpenShare } from "../../check";
import { EngineError } from "../../errors";
import { normalQuantile } from "../../statistics/normalQuantile";
import { fitMethod, requireFiniteForecast } from "./demandForecast";
import type { DemandForecast, DemandForecastInput } from "./demandForecast";
import { stepErrors } from "./stepErrors";

/** Share of periods that should fall into the band. @source convention */
export const BAND_CONFIDENCE = 0.8;
/** The look back begins after this many periods, or half of a shorter history. @source convention */
const WARM_UP = 12;
/** Fewer errors at one step tell no spread. @source convention */
const LEAST_ERRORS = 3;

export interface DemandForecastBandInput extends DemandForecastInput {
  readonly confidence?: number;
}
export interface DemandForecastBand extends DemandForecast {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Spread of the errors at each step ahead, units per period. */
  readonly rmse: readonly number[];
}

/**
 * Forecasts one item's demand with the band that a share of the coming periods should fall into.
 *
 *     band = forecast ± z · rmse of the method's own errors that many steps ahead
 *
 * The errors are those of forecasts made from each earlier period (at most the last 60), so the band widens as the item
 * really becomes harder to tell. As the parameters have seen these periods, the spread is raised by
 * √(periods / (periods − parameters − 1)). It never narrows with the distance; steps for which there are fewer than
 * three errors widen by the square root of the distance. No side goes below zero unless the history does.
 *
 * @param confidence share of periods inside the band, between 0 and 1
 * @returns lower and upper end for each period ahead, with forecast and method as in `demandForecast`
 * @throws EngineError domain: confidence not between 0 and 1, and as `demandForecast`; tooFewData: also fewer than three
 * errors one step ahead
 * @source HyndmanKoehlerOrdSnyder2008, Tashman2000
 * @example demandForecastBand({ demand: [4, 4, 4, 4, 4, 4], horizon: 1, method: "mean" }).upper // [4]
 */
export function demandForecastBand({
  confidence = BAND_CONFIDENCE,
  ...input
}: DemandForecastBandInput): DemandForecastBand {
  requireOpenShare(confidence, "confidence");
  const { method, learned, life, floor } = fitMethod(input);
  const raw = learned.forecast(life, input.horizon);
  const first = Math.max(learned.least, Math.min(WARM_UP, Math.ceil(life.length / 2)));
  const errors = stepErrors(learned, life, input.horizon, first);
  if ((errors[0]?.length ?? 0) < LEAST_ERRORS) {
    const message = `demand has ${life.length} periods: too few to tell how far ${method} misses`;
    throw new EngineError("tooFewData", "demand", message);
  }
  const rmse = spreads(errors, learningLoss(life.length, Object.keys(learned.parameters).length + 1));
  const z = normalQuantile((1 + confidence) / 2);
  const forecast = Array.from(raw, (value) => Math.max(floor, value));
  const lower = forecast.map((value, step) => Math.max(floor, value - z * (rmse[step] ?? 0)));
  const upper = forecast.map((value, step) => value + z * (rmse[step] ?? 0));
  for (const side of [forecast, lower, upper]) requireFiniteForecast(side);
  return { lower, upper, rmse, forecast, method, parameters: learned.parameters };
}

/**
 * What the spread of errors is raised by because the parameters have seen these periods. At most √2: a history shorter
 * than twice the parameters tells no more than that it is short.
 *
 * @example learningLoss(8, 4) // 1.4142135623730951
 */
export function learningLoss(periods: number, parameters: number): number {
  return Math.sqrt(periods / Math.max(periods / 2, periods - parameters));
}

function spreads(errors: readonly (readonly number[])[], factor: number): number[] {
  const result: number[] = [];
  for (const [step, list] of errors.entries()) {
    const before = result[step - 1] ?? 0;
    const own =
      list.length < LEAST_ERRORS
        ? before * Math.sqrt((step + 1) / step)
        : factor * Math.sqrt(list.reduce((sum, error) => sum + error * error, 0) / list.length);
    result.push(Math.max(before, own));
  }
  return result;
}
