import { nelderMead } from "../../optimisation/nelderMead";
import { EngineError } from "../../errors";
import type { SeasonModel } from "../seasonalIndices";
import { bestStart } from "./bestStart";
import { observedValues, requirePeriods } from "./learned";
import type { Learned, Series } from "./learned";
import { seasonStart } from "./seasonStart";
import { extendSeason, smoothSeason } from "./smoothSeason";

/** Squares are wanted to seven digits: more moves no forecast. @source convention */
const SEARCH = { evaluations: 150, tolerance: 1e-7 };
const STARTS = [
  [0.3, 0.1, 0.1],
  [0.1, 0.02, 0.1],
  [0.3, 0.02, 0.8],
  [0.8, 0.02, 0.1],
];
const BOX = { low: [0, 0, 0], high: [1, 1, 1] };
interface Fitted {
  readonly squares: number;
  readonly learned: Learned;
}

/**
 * Holt–Winters: level, trend and season, all three moving. The season is added to the level or multiplies it, whichever
 * follows the history with the smaller squared one-step errors; multiplied only where all demand is positive.
 *
 * Start values as in R's HoltWinters; the constants have the smallest squared one-step errors from the second cycle on.
 *
 * @param history at least two season cycles
 * @param seasonLength periods in one season cycle, at least 2
 * @returns parameters alpha, beta, gamma, 0 to 1, and multiplicative, 0 or 1
 * @throws EngineError domain: seasonLength below 2; tooFewData: less than two cycles, or a season never observed
 * @source Holt1957, Winters1960
 * @example Array.from(holtWinters(Float64Array.of(1, 3, 1, 3, 1, 3), 2).forecast(Float64Array.of(1, 3, 1, 3, 1, 3), 2)) // [1, 3]
 */
export function holtWinters(history: Series, seasonLength: number): Learned {
  if (seasonLength < 2)
    throw new EngineError(
      "domain",
      "seasonLength",
      `seasonLength must be at least 2 for holtWinters, got ${seasonLength}`,
    );
  const values = observedValues(history);
  requirePeriods(values.length, 2 * seasonLength, "holtWinters");
  const models: SeasonModel[] = values.every((value) => value > 0) ? ["additive", "multiplicative"] : ["additive"];
  let best: Fitted | null = null;
  for (const model of models) {
    const fitted = fit(history, seasonLength, model);
    if (fitted !== null && (best === null || fitted.squares < best.squares)) best = fitted;
  }
  if (best !== null) return best.learned;
  const message = "demand leaves a season without an observed period: holtWinters needs each season in two cycles";
  throw new EngineError("tooFewData", "demand", message);
}

function fit(history: Series, seasonLength: number, model: SeasonModel): Fitted | null {
  const start = seasonStart(history, seasonLength, model);
  if (start === null) return null;
  const cost = ([alpha = 0, beta = 0, gamma = 0]: readonly number[]) =>
    smoothSeason(history, model, { alpha, beta, gamma }, start).squares;
  const at = nelderMead(cost, bestStart(cost, STARTS), BOX, SEARCH);
  const [alpha = 0, beta = 0, gamma = 0] = at;
  const forecast = (known: Series, horizon: number) => {
    // A longer or shorter history of the item begins with the same two cycles, and so with the same state.
    const state = smoothSeason(known, model, { alpha, beta, gamma }, start);
    return extendSeason(state, model, known.length, horizon);
  };
  const parameters = { alpha, beta, gamma, multiplicative: model === "multiplicative" ? 1 : 0 };
  return { squares: cost(at), learned: { parameters, least: 2 * seasonLength, forecast } };
}
