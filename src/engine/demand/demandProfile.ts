import { requireInteger } from "../check";
import { SEASON_LENGTH } from "../segmentation/xyz";
import { mannKendall } from "../statistics/mannKendall";
import { mean } from "../statistics/mean";
import { normalUpperTail } from "../statistics/normalCdf";
import { sampleSd } from "../statistics/sampleSd";
import { senLine } from "../statistics/senLine";
import { decompose, strength } from "./decompose";
import { demandPattern } from "./demandPattern";
import type { Pattern } from "./demandPattern";
import { forecastMethod } from "./forecastMethod";
import type { ForecastMethod } from "./forecastMethod";
import { isSeasonal, seasonScore } from "./isSeasonal";
import { observed } from "./observed";
import type { Observed } from "./observed";
import type { History } from "./requireHistory";

/** Two-sided probability below which a trend is taken as real. @source convention */
export const TREND_SIGNIFICANCE = 0.05;
/** Strength from which a trend decides the behaviour, as it does for seasons in nsdiffs. @source WangSmithHyndman2006 */
export const STRONG = 0.64;

export type TrendDirection = "up" | "down" | "none";
export type Behaviour =
  "stable" | "trending" | "seasonal" | "erratic" | "intermittent" | "lumpy" | "insufficient" | "inactive" | "";
export interface DemandProfileInput {
  readonly demand: History;
  readonly seasonLength?: number;
}
export interface DemandProfile {
  /** Observed periods. */
  readonly periods: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly cv: number | null;
  readonly averageDemandInterval: number | null;
  readonly cv2: number | null;
  readonly zeroShare: number | null;
  readonly trendStrength: number | null;
  readonly trendDirection: TrendDirection;
  /** Two-sided, of the Mann–Kendall test without the season. */
  readonly trendPValue: number | null;
  readonly seasonStrength: number | null;
  /** One-sided, of the autocorrelation at the season length; null below two full cycles. */
  readonly seasonPValue: number | null;
  /** Length of the season that was found; 0 for none. */
  readonly seasonLength: number;
  readonly pattern: Pattern;
  readonly behaviour: Behaviour;
  readonly forecastMethod: ForecastMethod;
}
interface Movement {
  readonly trendStrength: number;
  readonly trendDirection: TrendDirection;
  readonly trendPValue: number;
  readonly seasonPValue: number | null;
  readonly seasonStrength: number;
  readonly seasonLength: number;
}

/**
 * Describes one item's demand: level, variation, gaps, trend, season, pattern, and the forecast method to start with.
 *
 * The season is tested by the autocorrelation at its length, after a significant trend is taken out. With a season,
 * strengths come from classical decomposition and the trend is tested on the seasonally adjusted demand; without one,
 * the trend is Sen's line and its strength the share of variance that the line explains. The direction is that of the
 * Mann–Kendall test at 5 percent.
 *
 * @param demand one item's units per period; null = not observed
 * @param seasonLength periods in the season cycle to look for, at least 2
 * @returns the profile; strengths and shares 0 to 1, null where there is no basis; pattern, behaviour and method ""
 * for a history without any number
 * @throws EngineError domain: a number that is not finite, seasonLength below 2
 * @source SyntetosBoylanCroston2005, Mann1945, Sen1968, WangSmithHyndman2006, AssimakopoulosNikolopoulos2000
 * @example demandProfile({ demand: [10, 12, 11, 10, 12, 11] }).behaviour // "stable"
 */
export function demandProfile({ demand, seasonLength = SEASON_LENGTH }: DemandProfileInput): DemandProfile {
  requireInteger(seasonLength, "seasonLength", 2);
  const { pattern, adi, cv2 } = demandPattern({ demand });
  const life = observed(demand);
  const periods = life.values.length;
  const level = periods === 0 ? null : mean(life.values);
  const sd = periods < 2 ? null : sampleSd(life.values);
  const movement = periods < 2 ? null : measureMovement(demand, life, seasonLength);
  const zeros = life.values.filter((value) => value <= 0).length;
  const traits = {
    pattern,
    seasonal: (movement?.seasonLength ?? 0) > 0,
    trending: movement !== null && isTrending(movement),
    averageDemandInterval: adi,
  };
  return {
    periods,
    mean: level,
    sd,
    cv: sd !== null && level !== null && level > 0 ? sd / level : null,
    averageDemandInterval: adi,
    cv2,
    zeroShare: periods === 0 ? null : zeros / periods,
    trendStrength: movement?.trendStrength ?? null,
    trendDirection: movement?.trendDirection ?? "none",
    trendPValue: movement?.trendPValue ?? null,
    seasonPValue: movement?.seasonPValue ?? null,
    seasonStrength: movement?.seasonStrength ?? null,
    seasonLength: movement?.seasonLength ?? 0,
    pattern,
    behaviour: behaviourOf(traits),
    forecastMethod: forecastMethod(traits),
  };
}

/**
 * Whether a trend is both real and strong enough to decide what an item's demand is like.
 *
 * @source WangSmithHyndman2006
 * @example isTrending({ trendDirection: "up", trendStrength: 0.7 }) // true
 */
export function isTrending({
  trendDirection,
  trendStrength,
}: {
  readonly trendDirection: TrendDirection;
  readonly trendStrength: number | null;
}): boolean {
  return trendDirection !== "none" && (trendStrength ?? 0) >= STRONG;
}

/**
 * What a demand is like in one word: its season before its trend, and these before its pattern.
 *
 * @source convention
 * @example behaviourOf({ pattern: "smooth", seasonal: true, trending: true }) // "seasonal"
 */
export function behaviourOf({ pattern, seasonal, trending }: BehaviourTraits): Behaviour {
  if (pattern !== "smooth" && pattern !== "erratic") return pattern;
  if (seasonal) return "seasonal";
  if (trending) return "trending";
  return pattern === "smooth" ? "stable" : "erratic";
}
export interface BehaviourTraits {
  readonly pattern: Pattern;
  readonly seasonal: boolean;
  readonly trending: boolean;
}

function measureMovement(demand: History, life: Observed, seasonLength: number): Movement {
  const line = senLine(life.values, life.periods);
  const test = mannKendall(life.values);
  const direction = directionOf(test);
  const straight =
    direction === "none"
      ? demand
      : demand.map((value, period) => (value === null ? null : value - line.slope * period));
  const score = seasonScore(straight, seasonLength);
  const seasonPValue = score === null ? null : normalUpperTail(score);
  const parts = isSeasonal(straight, seasonLength) ? decompose(demand, seasonLength) : null;
  if (parts !== null) {
    const adjusted = mannKendall(observed(parts.seasonallyAdjusted).values);
    return {
      trendStrength: parts.trend,
      trendDirection: directionOf(adjusted),
      trendPValue: adjusted.pValue,
      seasonStrength: parts.season,
      seasonPValue,
      seasonLength,
    };
  }
  const remainder = life.values.map((value, i) => value - line.slope * (life.periods[i] ?? 0));
  return {
    trendStrength: strength(remainder, life.values),
    trendDirection: direction,
    trendPValue: test.pValue,
    seasonStrength: 0,
    seasonPValue,
    seasonLength: 0,
  };
}

function directionOf({ statistic, pValue }: { readonly statistic: number; readonly pValue: number }): TrendDirection {
  if (pValue >= TREND_SIGNIFICANCE) return "none";
  return statistic > 0 ? "up" : "down";
}
