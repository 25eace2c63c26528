import { requirePositive } from "../check";
import { reaches } from "../tolerance";
import { sampleSd } from "../statistics/sampleSd";
import { mean } from "../statistics/mean";
import { requireFiniteHistory } from "./requireHistory";
import type { History } from "./requireHistory";

/** Mean interval from which demand counts as intermittent. @source SyntetosBoylanCroston2005 */
export const ADI_CUT = 1.32;
/** Squared coefficient of variation of demand sizes from which they count as erratic. @source SyntetosBoylanCroston2005 */
export const CV2_CUT = 0.49;
/** An item is inactive after this many mean intervals without demand ... @source convention */
export const INACTIVE_INTERVALS = 3;
/** ... and at least this many periods. @source convention */
export const INACTIVE_PERIODS = 6;

export type Pattern = "smooth" | "erratic" | "intermittent" | "lumpy" | "insufficient" | "inactive" | "";
export interface DemandPatternInput {
  readonly demand: History;
  readonly adiCut?: number;
  readonly cv2Cut?: number;
}
export interface DemandPattern {
  readonly pattern: Pattern;
  /** Average demand interval in periods; null without any demand. */
  readonly adi: number | null;
  /** Squared coefficient of variation of the demand sizes; null below two demands. */
  readonly cv2: number | null;
  readonly periodsSinceLast: number | null;
}

/**
 * Sorts an item's demand into the four patterns of Syntetos, Boylan and Croston, which call for different forecasts.
 *
 *     adi = periods up to the last demand / number of demands · cv2 = (sample sd / mean)² of the demand sizes
 *     smooth: adi < adiCut, cv2 < cv2Cut · erratic: cv2 high · intermittent: adi high · lumpy: both high
 *
 * On a cut counts as high. The first interval runs from the first period of the item's life; periods after the last
 * demand do not enter. An item without demand for longer than max(3 · adi, 6 periods) is inactive, not lumpy; fewer
 * than two demands are insufficient. A period of zero or negative demand (returns) is one without demand; periods that
 * were not observed are left out.
 *
 * @param demand one item's units per period; null = not observed
 * @param adiCut periods, positive
 * @param cv2Cut positive
 * @returns the pattern with its measures; pattern "" for a history without any number
 * @throws EngineError domain: a number that is not finite, a cut that is not positive
 * @source SyntetosBoylanCroston2005
 * @example demandPattern({ demand: [5, 6, 5, 7, 6, 5] }).pattern // "smooth"
 */
export function demandPattern({ demand, adiCut = ADI_CUT, cv2Cut = CV2_CUT }: DemandPatternInput): DemandPattern {
  requirePositive(adiCut, "adiCut");
  requirePositive(cv2Cut, "cv2Cut");
  requireFiniteHistory(demand, "demand");
  const sizes: number[] = [];
  let [periods, last] = [0, -1];
  for (const value of demand) {
    if (value === null) continue;
    if (value > 0) {
      sizes.push(value);
      last = periods;
    }
    periods += 1;
  }
  if (periods === 0) return { pattern: "", adi: null, cv2: null, periodsSinceLast: null };
  if (sizes.length === 0) return { pattern: "insufficient", adi: null, cv2: null, periodsSinceLast: null };
  const adi = (last + 1) / sizes.length;
  const periodsSinceLast = periods - 1 - last;
  if (sizes.length < 2) return { pattern: "insufficient", adi, cv2: null, periodsSinceLast };
  const cv2 = (sampleSd(sizes) / mean(sizes)) ** 2;
  const inactive = periodsSinceLast > Math.max(INACTIVE_INTERVALS * adi, INACTIVE_PERIODS);
  const pattern = inactive ? "inactive" : quadrant(reaches(adi, adiCut), reaches(cv2, cv2Cut));
  return { pattern, adi, cv2, periodsSinceLast };
}

function quadrant(seldom: boolean, uneven: boolean): Pattern {
  if (seldom) return uneven ? "lumpy" : "intermittent";
  return uneven ? "erratic" : "smooth";
}
