import { requireSameLength } from "../../check";
import type { Gap } from "../../gap";
import { isGap } from "../../gap";
import type { History } from "../requireHistory";
import { forecastAccuracy } from "./forecastAccuracy";

export interface ForecastValueInput {
  readonly actual: History;
  readonly forecast: History;
  readonly baseline: History;
}
export interface ForecastValue {
  /** Error of the forecast: Σ |error| / Σ |actual|. */
  readonly wape: number | Gap;
  /** Error of the baseline by the same measure. */
  readonly baselineWape: number | Gap;
  /** baselineWape − wape: points of error that the forecast takes away; negative where it adds some. */
  readonly forecastValueAdded: number | Gap;
  /** Share of the baseline's error that the forecast takes away. */
  readonly improvement: number | Gap;
}

/**
 * Forecast value added: what a forecast, or one step in making it, is worth against a simpler one, usually the naive
 * forecast or the step before.
 *
 *     forecastValueAdded = wape of the baseline − wape of the forecast · improvement = that / wape of the baseline
 *
 * Only periods in which all three are known are compared.
 *
 * @param actual one item's units per period; null = not observed
 * @param forecast units per period, as many periods
 * @param baseline units per period, as many periods
 * @returns shares (0.1 is ten points); reasoned gaps where all actuals are zero, and for the improvement of a baseline
 * without error
 * @throws EngineError shape: different lengths; domain: a number that is not finite; tooFewData: no period with all three
 * @source Gilliland2010
 * @example forecastValue({ actual: [3, 0, 1, 4], forecast: [2, 1, 1, 3], baseline: [5, 5, 5, 5] }).forecastValueAdded // 1.125
 */
export function forecastValue({ actual, forecast, baseline }: ForecastValueInput): ForecastValue {
  requireSameLength(actual.length, "actual", forecast.length, "forecast");
  requireSameLength(actual.length, "actual", baseline.length, "baseline");
  const common = actual.map((value, period) => (forecast[period] === null || baseline[period] === null ? null : value));
  const wape = forecastAccuracy({ actual: common, forecast });
  const baselineWape = forecastAccuracy({ actual: common, forecast: baseline });
  if (isGap(wape) || isGap(baselineWape)) return { wape, baselineWape, forecastValueAdded: wape, improvement: wape };
  const improvement =
    baselineWape > 0 ? 1 - wape / baselineWape : { gap: "the baseline has no error: there is nothing to improve" };
  return { wape, baselineWape, forecastValueAdded: baselineWape - wape, improvement };
}
