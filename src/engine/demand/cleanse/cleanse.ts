import { requireChoice, requireInteger, requirePositive, requireSameLength } from "../../check";
import { SEASON_LENGTH } from "../../segmentation/xyz";
import { median } from "../../statistics/median";
import { ADI_CUT, demandPattern } from "../demandPattern";
import { requireFiniteHistory } from "../requireHistory";
import type { History } from "../requireHistory";
import { continuousOutliers } from "./continuousOutliers";
import { largeSizes } from "./largeSizes";
import type { LedgerEntry } from "./ledger";

/** How numbers out of line are found. */
export type CleanseMethod = "hampel" | "iqr" | "seasonal";
/** Three spreads from the median (Hampel), or three ranges beyond the quartiles: far out. @source Hampel1974, Tukey1977 */
export const CLEANSE_THRESHOLD = 3;

export interface CleanseInput {
  readonly demand: History;
  readonly method?: CleanseMethod;
  readonly threshold?: number;
  readonly events?: readonly (string | null)[];
  readonly seasonLength?: number;
}
export interface CleansedDemand {
  readonly demand: (number | null)[];
  /** Every number that was replaced, in order of time. */
  readonly ledger: LedgerEntry[];
}

/**
 * Replaces promotions, one-time events and numbers out of line in one item's demand by what is usual there.
 *
 * Events are periods that the user marks; they are left out when the usual demand is worked out. Outliers are found by
 * the method: "hampel" by the median of the neighbours, "iqr" by Tukey's fences around all numbers, "seasonal" by the
 * fences around what robust trend and season leave over. A season that the rank autocorrelation shows is kept by all
 * three: a peak that comes back every year is no outlier.
 *
 * Intermittent demand (average demand interval from 1.32) is never an outlier for being demand: only sizes are compared,
 * and periods without demand stay as they are. In continuous demand a zero is only out of line where demand hardly
 * ever misses a period; periods before the first and after the last demand are never touched.
 *
 * @param demand one item's units per period; null = not observed, and stays so
 * @param method how numbers out of line are found
 * @param threshold spreads (hampel) or interquartile ranges (iqr, seasonal), positive
 * @param events a name for each period with a promotion or one-time event, null for the others
 * @param seasonLength periods in one season cycle, at least 2
 * @returns the cleansed history and the ledger that `restoreDemand` undoes it by
 * @throws EngineError domain: a number that is not finite, threshold not positive, seasonLength below 2; shape: events
 * is not as long as demand
 * @source Hampel1974, Tukey1977, ClevelandClevelandMcRaeTerpenning1990
 * @example cleanse({ demand: [10, 12, 11, 13, 12, 60, 11, 12, 13, 11, 12, 10] }).demand // [10, 12, 11, 13, 12, 12, 11, 12, 13, 11, 12, 10]
 */
export function cleanse(input: CleanseInput): CleansedDemand {
  const { demand, method = "hampel", threshold = CLEANSE_THRESHOLD, events, seasonLength = SEASON_LENGTH } = input;
  requireFiniteHistory(demand, "demand");
  requireChoice(method, "method", ["hampel", "iqr", "seasonal"]);
  requirePositive(threshold, "threshold");
  requireInteger(seasonLength, "seasonLength", 2);
  if (events) requireSameLength(events.length, "events", demand.length, "demand");
  const usual = demand.map((value, period) => ((events?.[period] ?? null) === null ? value : null));
  const { adi, cv2 } = demandPattern({ demand: usual });
  // Without two demands outside the events there is nothing that could be called usual.
  if (adi === null || cv2 === null) return { demand: [...demand], ledger: [] };
  const replaced =
    adi >= ADI_CUT
      ? replacedSizes(demand, usual, method, threshold)
      : continuousOutliers({ demand, usual, method, threshold, seasonLength, adi });
  const cleansed = [...demand];
  const ledger: LedgerEntry[] = [];
  const floor = demand.some((value) => value !== null && value < 0) ? -Infinity : 0;
  for (const { period, level, reason } of replaced) {
    const original = demand[period] ?? null;
    const replacement = Math.max(floor, level);
    if (original === null || original === replacement) continue;
    const event = events?.[period] ?? null;
    const entry = { period: period + 1, original, replacement };
    ledger.push(
      event === null ? { ...entry, kind: "outlier", reason } : { ...entry, kind: "event", reason: `event: ${event}` },
    );
    cleansed[period] = replacement;
  }
  return { demand: cleansed, ledger };
}

/** A number to be replaced, and what by. */
export interface Replacement {
  readonly period: number;
  readonly level: number;
  readonly reason: string;
}

/** Intermittent demand: sizes far out of line, and the demand of events, become the usual size. */
function replacedSizes(demand: History, usual: History, method: CleanseMethod, threshold: number): Replacement[] {
  const found = largeSizes(usual, method === "hampel" ? "hampel" : "fences", threshold);
  const large = new Map(found.map((outlier) => [outlier.period, outlier.reason]));
  const sizes = usual.filter((value, period) => value !== null && value > 0 && !large.has(period));
  const level = median(sizes.map(Number));
  return demand.flatMap((value, period): Replacement[] => {
    const marked = usual[period] === null && value !== null && value > 0;
    const reason = large.get(period);
    return marked || reason !== undefined ? [{ period, level, reason: reason ?? "" }] : [];
  });
}
