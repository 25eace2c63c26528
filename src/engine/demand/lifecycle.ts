import { requireInteger } from "../check";
import { SEASON_LENGTH } from "../segmentation/xyz";
import { mannKendall } from "../statistics/mannKendall";
import { mean } from "../statistics/mean";
import { interpolate } from "./cleanse/interpolate";
import { robustSeason } from "./cleanse/robustSeason";
import { seasonToKeep } from "./cleanse/seasonToKeep";
import { demandPattern, INACTIVE_INTERVALS } from "./demandPattern";
import { observed } from "./observed";
import { requireFiniteHistory } from "./requireHistory";
import type { History } from "./requireHistory";

/** Half a year of months: long enough to see a level, short enough to see it change. @source convention */
export const LIFECYCLE_WINDOW = 6;
/** Two-sided probability below which a rise or fall is taken as real. @source convention */
export const LIFECYCLE_SIGNIFICANCE = 0.1;
/** Share of the former level that demand must have moved by to grow or decline. @source convention */
export const LIFECYCLE_CHANGE = 0.1;
/** Share of the peak level from which downwards an item is at its end. @source convention */
export const END_OF_LIFE_SHARE = 0.1;

export type LifecycleStage = "introduction" | "growth" | "maturity" | "decline" | "end of life" | "dormant" | "";
export interface LifecycleInput {
  readonly demand: History;
  readonly window?: number;
  readonly seasonLength?: number;
}
export interface Lifecycle {
  readonly stage: LifecycleStage;
  /** Observed periods from the first demand on. */
  readonly age: number;
  /** Periods that levels are means of: the window, or three mean intervals of demand where that is more. */
  readonly reach: number;
  readonly periodsSinceLast: number | null;
  /** Level of the last `reach` periods, of those before them, and the highest; without a season. */
  readonly recent: number | null;
  readonly earlier: number | null;
  readonly peak: number | null;
  /** Of the test for a rise or fall over both levels. */
  readonly pValue: number | null;
}

/**
 * Tells the stage of an item's life from its demand: introduction, growth, maturity, decline, end of life, dormant.
 *
 * In this order:
 *
 *     end of life: no longer observed for the window or longer (its life is over)
 *     dormant: no demand at all, or none for longer than reach = max(window, 3 · average demand interval)
 *     introduction: at most reach periods since the first demand
 *     end of life: recent level at most 10 % of the peak level and not rising, after 2 · reach periods
 *     growth, decline: the recent level differs from the one before by 10 % or more, and Mann–Kendall over both finds a
 *     rise or fall at 10 %
 *     maturity: all others
 *
 * A season that the history shows is taken out before levels are compared. The first demand in the history counts as
 * the launch: where an item is older than its history, give the whole history.
 *
 * @param demand one item's units per period; null = not observed, after the last number the life is over
 * @param window periods that make a level, at least 2
 * @param seasonLength periods in one season cycle, at least 2
 * @returns the stage with its measures; "" for a history without any number
 * @throws EngineError domain: a number that is not finite, window or seasonLength below 2
 * @source Levitt1965, Mann1945
 * @example lifecycle({ demand: [0, 0, 0, 2, 5, 9, 12, 18, 22, 27, 30, 36, 40, 47, 50] }).stage // "growth"
 */
export function lifecycle(input: LifecycleInput): Lifecycle {
  const { demand, window = LIFECYCLE_WINDOW, seasonLength = SEASON_LENGTH } = input;
  requireInteger(window, "window", 2);
  requireInteger(seasonLength, "seasonLength", 2);
  requireFiniteHistory(demand, "demand");
  const end = demand.findLastIndex((value) => value !== null) + 1;
  const start = demand.findIndex((value) => value !== null && value > 0);
  const unknown = {
    age: 0,
    reach: window,
    periodsSinceLast: null,
    recent: null,
    earlier: null,
    peak: null,
    pValue: null,
  };
  if (end === 0) return { ...unknown, stage: "" };
  const over = demand.length - end >= window;
  if (start < 0) return { ...unknown, stage: over ? "end of life" : "dormant" };
  const life = demand.slice(start, end);
  const { adi, periodsSinceLast } = demandPattern({ demand: life });
  const reach = Math.max(window, Math.ceil(INACTIVE_INTERVALS * (adi ?? 1)));
  const measured = { ...unknown, ...measure(life, reach, seasonLength), reach, periodsSinceLast };
  if (over) return { ...measured, stage: "end of life" };
  return { ...measured, stage: (periodsSinceLast ?? 0) > reach ? "dormant" : stageOf(measured) };
}

type Measures = Pick<Lifecycle, "age" | "recent" | "earlier" | "peak" | "pValue">;

function measure(life: History, reach: number, seasonLength: number): Measures {
  const level = withoutSeason(life, seasonLength);
  const age = level.length;
  const recent = mean(level.subarray(Math.max(0, age - reach)));
  if (age <= reach) return { age, recent, earlier: null, peak: null, pValue: null };
  const compared = level.subarray(Math.max(0, age - 2 * reach));
  const { pValue } = mannKendall(compared);
  const earlier = mean(compared.subarray(0, compared.length - reach));
  return { age, recent, earlier, peak: highestMean(level, reach), pValue };
}

function stageOf({ age, reach, recent, earlier, peak, pValue }: Omit<Lifecycle, "stage">): LifecycleStage {
  if (recent === null || earlier === null || peak === null || pValue === null) return "introduction";
  const real = pValue < LIFECYCLE_SIGNIFICANCE;
  const grows = real && recent > earlier && recent - earlier >= LIFECYCLE_CHANGE * Math.abs(earlier);
  if (age >= 2 * reach && recent <= END_OF_LIFE_SHARE * peak && !grows) return "end of life";
  if (grows) return "growth";
  return real && earlier - recent >= LIFECYCLE_CHANGE * Math.abs(earlier) && recent < earlier ? "decline" : "maturity";
}

function withoutSeason(life: History, seasonLength: number): Float64Array {
  const { values, periods } = observed(life);
  if (!seasonToKeep(life, seasonLength)) return values;
  const { season } = robustSeason(interpolate(life), seasonLength);
  return values.map((value, i) => value - (season[periods[i] ?? 0] ?? 0));
}

function highestMean(values: Float64Array, length: number): number {
  let highest = -Infinity;
  for (let end = length; end <= values.length; end += 1)
    highest = Math.max(highest, mean(values.subarray(end - length, end)));
  return highest;
}
