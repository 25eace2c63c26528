import type { History } from "../requireHistory";
import type { CleanseMethod, Replacement } from "./cleanse";
import { fences } from "./fences";
import { hampel } from "./hampel";
import { interpolate } from "./interpolate";
import type { Outlier } from "./outlier";
import { seasonToKeep } from "./seasonToKeep";
import { robustSeason, robustTrend } from "./robustSeason";

/** From this mean interval on a period without demand belongs to the demand and is no outlier. @source convention */
export const ZERO_IS_USUAL = 1.1;

interface ContinuousInput {
  readonly demand: History;
  /** The same without the periods of events. */
  readonly usual: History;
  readonly method: CleanseMethod;
  readonly threshold: number;
  readonly seasonLength: number;
  readonly adi: number;
}
/** What is usual in each period, as far as it is known beforehand. */
interface Pattern {
  readonly season: Float64Array;
  readonly trend: Float64Array | null;
  /** What is taken out before numbers are compared, as the beginning of a sentence. */
  readonly without: string;
  /** A season out of few cycles takes part of the spread with it: (cycles + 1) / (cycles − 1) makes up for it. */
  readonly widening: number;
}

/**
 * Finds what to replace in demand that is hardly ever absent, and what by: the method's level (or the line between
 * the neighbours) plus the season.
 *
 * @source Hampel1974, Tukey1977, ClevelandClevelandMcRaeTerpenning1990
 */
export function continuousOutliers(input: ContinuousInput): Replacement[] {
  const { demand, usual, method, threshold, seasonLength, adi } = input;
  const first = usual.findIndex((value) => value !== null && value > 0);
  const last = usual.findLastIndex((value) => value !== null && value > 0);
  const life = usual.map((value, period) => (period < first || period > last ? null : value));
  const { season, trend, without, widening } = patternOf(life, method, seasonLength);
  const level = life.map((value, period) => (value === null ? null : value - (season[period] ?? 0)));
  const found = findIn(level, trend, method, threshold * widening).filter(
    ({ period }) => life[period] !== 0 || adi < ZERO_IS_USUAL,
  );
  const out = new Map(found.map((outlier) => [outlier.period, outlier]));
  const between = interpolate(level.map((value, period) => (out.has(period) ? null : value)));
  return demand.flatMap((value, period): Replacement[] => {
    const outlier = out.get(period);
    const event = usual[period] === null && value !== null;
    if (!event && !outlier) return [];
    const usualLevel = outlier?.level ?? trend?.[period] ?? between[period] ?? 0;
    return [{ period, level: usualLevel + (season[period] ?? 0), reason: without + (outlier?.reason ?? "") }];
  });
}

function findIn(level: History, trend: Float64Array | null, method: CleanseMethod, threshold: number): Outlier[] {
  if (method === "hampel") return hampel(level, threshold);
  if (trend === null) return fences(level, threshold);
  const remainder = level.map((value, period) => (value === null ? null : value - (trend[period] ?? 0)));
  return fences(remainder, threshold).map((outlier) => ({ ...outlier, level: trend[outlier.period] ?? null }));
}

function patternOf(life: History, method: CleanseMethod, seasonLength: number): Pattern {
  const seasonal = seasonToKeep(life, seasonLength);
  const none = new Float64Array(life.length);
  if (!seasonal && method !== "seasonal") return { season: none, trend: null, without: "", widening: 1 };
  const filled = interpolate(life);
  if (!seasonal) {
    const trend = robustTrend(filled, seasonLength);
    return { season: none, trend, without: "without the trend ", widening: 1 };
  }
  const { season, trend } = robustSeason(filled, seasonLength);
  const cycles = life.length / seasonLength;
  const widening = (cycles + 1) / (cycles - 1);
  if (method === "seasonal") return { season, trend, without: "without trend and season ", widening };
  return { season, trend: null, without: "without the season ", widening };
}
