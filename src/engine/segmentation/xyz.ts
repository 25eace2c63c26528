import { requireChoice, requireInteger, requireRising } from "../check";
import { adjustDemand } from "../demand/adjustDemand";
import type { Adjustment } from "../demand/adjustDemand";
import { requireHistory } from "../demand/requireHistory";
import { mean } from "../statistics/mean";
import { sampleSd } from "../statistics/sampleSd";
import { classLabels } from "./classLabels";
import { reaches } from "../tolerance";

/** Practitioners' usual bands; no paper sets them, so look at the histogram and set your own. @source convention */
export const XYZ_CUTS: readonly number[] = [0.5, 1];
/** Months in a year. @source convention */
export const SEASON_LENGTH = 12;

export interface XyzInput {
  readonly demand: readonly (readonly (number | null)[])[];
  readonly cuts?: readonly number[];
  readonly adjust?: Adjustment;
  readonly seasonLength?: number;
  readonly labels?: readonly string[];
}
export interface XyzResult {
  readonly classes: string[];
  /** Coefficient of variation after the adjustment; null where it has no basis. */
  readonly cv: (number | null)[];
}

/**
 * Classes items by how much their demand varies: X steady, Y variable, Z erratic.
 *
 * Trend and season are variation too, though a forecast can follow them: adjust for them where it will. Demand that is
 * often zero gives a large coefficient for another reason (see `demandPattern`).
 *
 *     cv = sample sd (n − 1) / mean, of the adjusted demand over the mean of the demand as it is
 *
 * A coefficient on a cut belongs to the more variable class. Periods that were not observed are left out. No demand, a
 * mean of zero or below, or fewer than two periods: "N", no basis.
 *
 * @param demand n items × t periods, units per period; null = not observed
 * @param cuts k rising positive coefficients; k cuts give k + 1 classes
 * @param adjust what is taken out of the demand first (see `adjustDemand`)
 * @param seasonLength periods in one season cycle, at least 2
 * @param labels k + 1 class labels, and optionally one for "no basis"
 * @returns class and coefficient per item; "" and null for an item without any number
 * @throws EngineError domain: a number that is not finite, cuts that do not rise above 0, seasonLength below 2; shape:
 * uneven rows or another number of labels
 * @source Williams1984, EavesKingsman2004
 * @example xyz({ demand: [[10, 11, 9, 10], [0, 30, 0, 10]] }).classes // ["X", "Z"]
 */
export function xyz({
  demand,
  cuts = XYZ_CUTS,
  adjust = "none",
  seasonLength = SEASON_LENGTH,
  labels,
}: XyzInput): XyzResult {
  requireRising(cuts, "cuts", 0);
  requireChoice(adjust, "adjust", ["none", "trend", "season", "both"]);
  requireInteger(seasonLength, "seasonLength", 2);
  requireHistory(demand, "demand");
  const names = classLabels(cuts.length, labels, "X");
  const classes: string[] = [];
  const coefficients: (number | null)[] = [];
  for (const row of demand) {
    const observed = row.filter((value) => value !== null);
    const cv = observed.length === 0 ? null : variation(row, observed, adjust, seasonLength);
    coefficients.push(cv);
    if (observed.length === 0) classes.push("");
    else if (cv === null) classes.push(names.none);
    else classes.push(names.classes[cuts.filter((cut) => reaches(cv, cut)).length] ?? names.none);
  }
  return { classes, cv: coefficients };
}

function variation(
  row: readonly (number | null)[],
  observed: readonly number[],
  adjust: Adjustment,
  seasonLength: number,
): number | null {
  if (observed.length < 2) return null;
  const level = mean(observed);
  if (!(level > 0)) return null;
  const adjusted = adjust === "none" ? observed : adjustDemand({ demand: row, adjust, seasonLength });
  const cv = sampleSd(adjusted.filter((value) => value !== null)) / level;
  return Number.isFinite(cv) ? cv : null;
}
