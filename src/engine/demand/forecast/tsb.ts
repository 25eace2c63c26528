import { nelderMead } from "../../optimisation/nelderMead";
import { HIGHEST_INTERMITTENT, LOWEST_INTERMITTENT } from "./learnIntervals";
import type { Learned, Series } from "./learned";
import { countDemands } from "./smoothIntervals";
import { smoothProbability } from "./smoothProbability";

const START = [0.2, 0.5];
const BOX = { low: [LOWEST_INTERMITTENT, 0], high: [HIGHEST_INTERMITTENT, 1] };
/** Rates are wanted to a few digits, not to the last. @source convention */
const SEARCH = { evaluations: 60, tolerance: 1e-4 };

/**
 * Forecast of intermittent demand that fades while there is none (Teunter, Syntetos and Babai): for items that may be at
 * the end of their life.
 *
 *     forecast = chance of a demand · size
 *
 * The constants are those whose rate stays closest to the mean demand so far; beta is at most alpha, as the chance is
 * smoothed more often than the size.
 *
 * @param history units per period
 * @returns parameters alpha (sizes), 0.05 to 0.3, and beta (chance), 0.05 to alpha
 * @source TeunterSyntetosBabai2011, Kourentzes2014
 * @example (([rate]) => rate < 1)(tsb(Float64Array.of(4, 4, 0, 0, 0, 0, 0, 0)).forecast(Float64Array.of(4, 4, 0, 0, 0, 0, 0, 0), 1)) // true
 */
export function tsb(history: Series): Learned {
  const cost = ([alpha = 0, share = 0]: readonly number[]) =>
    smoothProbability(history, constants(alpha, share)).rateSquares;
  const [found = 0, share = 0] = countDemands(history) < 2 ? START : nelderMead(cost, START, BOX, SEARCH);
  const { alpha, beta } = constants(found, share);
  return {
    parameters: { alpha, beta },
    least: 1,
    forecast: (known, horizon) => {
      const { size, probability } = smoothProbability(known, { alpha, beta });
      return new Float64Array(horizon).fill(size * probability);
    },
  };
}

/** Beta by its place between its lower end and alpha. */
function constants(alpha: number, share: number) {
  return { alpha, beta: LOWEST_INTERMITTENT + share * (alpha - LOWEST_INTERMITTENT) };
}
