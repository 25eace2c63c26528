import { requireInteger } from "../../check";
import { EngineError } from "../../errors";
import { SEASON_LENGTH } from "../../segmentation/xyz";
import { demandPattern } from "../demandPattern";
import type { History } from "../requireHistory";
import { candidates } from "./candidates";
import { hasSeason } from "./hasSeason";
import { heldOutError } from "./heldOutError";
import type { Learned, Series } from "./learned";
import { lifeOf } from "./lifeOf";
import { methods } from "./methods";
import type { MethodName } from "./methods";

/** Periods held out: a quarter of the history, at most a year of months. @source Tashman2000 */
const HOLDOUT_SHARE = 4;
const MOST_HELD_OUT = 12;
/** Fewer held-out periods tell chance from skill no longer. @source convention */
const LEAST_HELD_OUT = 3;
/**
 * Shorter histories of continuous demand get the mean of several methods, whatever a few held-out periods say: over
 * 12 months of retail (3,180 items, forecast from months 6 to 9) and of car parts (4 windows), the chosen single method
 * missed by more than that mean in all eight trials, and on retail by more than the naive forecast.
 * @source convention
 */
export const SHORT_HISTORY = 24;
/** Periods that every method for continuous demand can learn from. @source convention */
const LEAST_LEARNED = 4;

/**
 * Share by which another method's error must be smaller to take the place of the pattern's first. With so few held-out
 * periods smaller differences are chance. The size was set by trying five margins on the series of the M3 competition
 * and on demand of parts and retail; on half the monthly and quarterly series of M1 and Tourism, which took no part in
 * that, it beat taking the smallest error in three of four groups. @source MakridakisHibon2000
 */
export const MARGIN = 0.15;

interface Tried {
  readonly method: MethodName;
  readonly rmse: number;
}
export interface ChooseMethodInput {
  readonly demand: History;
  readonly seasonLength?: number;
  readonly holdout?: number;
}
export interface RankedMethod {
  readonly method: MethodName;
  /** Root mean squared error over the held-out periods, units per period; null where nothing was compared. */
  readonly rmse: number | null;
}
export interface MethodChoice {
  /** The chosen method, then the others by their error. */
  readonly ranking: readonly RankedMethod[];
  /** Held-out periods; 0 where the history is too short and the pattern alone decided. */
  readonly holdout: number;
}

/**
 * Chooses a forecast method by rolling origin among those that suit the demand pattern.
 *
 * Each candidate learns from all but the held-out periods and then forecasts them from every origin. The first
 * candidate of the pattern is chosen unless another's root mean squared error is 15 percent smaller. Squared errors,
 * because absolute ones favour forecasting nothing for intermittent demand. Histories under 12 periods get the first
 * candidate they are long enough for. Continuous demand of under 24 periods without a season gets the combined
 * forecast; the others are listed with their errors.
 *
 * @param demand one item's units per period; null = not observed
 * @param seasonLength periods in one season cycle, 1 for none
 * @param holdout periods held out; 0 takes a quarter of the history and at most 12
 * @throws EngineError domain: see `demandPattern`, seasonLength not a whole number of at least 1, or holdout
 * of at least 0;
 * tooFewData: no observed period, or fewer than 4 left before the held-out ones
 * @source Tashman2000, Kourentzes2014
 * @example chooseMethod({ demand: [5, 5, 5] }).ranking[0].method // "combined"
 */
export function chooseMethod({ demand, seasonLength = SEASON_LENGTH, holdout = 0 }: ChooseMethodInput): MethodChoice {
  requireInteger(seasonLength, "seasonLength", 1);
  requireInteger(holdout, "holdout", 0);
  const life = lifeOf(demand);
  const held = holdout > 0 ? holdout : Math.min(MOST_HELD_OUT, Math.floor(life.length / HOLDOUT_SHARE));
  if (holdout > 0 && life.length - held < LEAST_LEARNED)
    throw new EngineError(
      "tooFewData",
      "demand",
      `demand has ${life.length} periods: holding out ${held} leaves fewer than ${LEAST_LEARNED} to learn from`,
    );
  const short = life.length < SHORT_HISTORY;
  const names = candidates(demandPattern({ demand }).pattern, hasSeason(life, seasonLength), short);
  if (names.length === 1 || (holdout === 0 && held < LEAST_HELD_OUT)) return untested(names, life, seasonLength);
  const known = life.subarray(0, life.length - held);
  const tried = names.flatMap((method): Tried[] => {
    const learned = learnIfPossible(method, known, seasonLength);
    return learned === null ? [] : [{ method, rmse: heldOutError(learned, life, held) }];
  });
  const lead = tried[0]?.method === names[0] ? tried[0] : undefined;
  const ranking = [...tried].sort((a, b) => a.rmse - b.rmse);
  const best = ranking[0];
  if (best === undefined || !Number.isFinite(best.rmse)) return untested(names, life, seasonLength);
  const settled = lead?.method === "combined";
  if (lead === undefined || (!settled && best.rmse < (1 - MARGIN) * lead.rmse)) return { ranking, holdout: held };
  return { ranking: [lead, ...ranking.filter((one) => one !== lead)], holdout: held };
}

/** The first candidate that the history is long enough for. */
function untested(names: readonly MethodName[], life: Series, seasonLength: number): MethodChoice {
  const method = names.find((name) => learnIfPossible(name, life, seasonLength) !== null) ?? "mean";
  return { ranking: [{ method, rmse: null }], holdout: 0 };
}

/** Null where the history before the held-out periods is too short for the method. */
function learnIfPossible(method: MethodName, known: Series, seasonLength: number): Learned | null {
  try {
    return methods[method](known, seasonLength);
  } catch (error) {
    if (error instanceof EngineError && error.code === "tooFewData") return null;
    throw error;
  }
}
