import { requireFinite } from "../check";
import { EngineError } from "../errors";
import { reaches } from "../tolerance";

/** The middle of a score from 0 to 1. @source Kraljic1983 (the matrix), convention (the middle) */
export const KRALJIC_CUT = 0.5;

export type Quadrant = "strategic" | "leverage" | "bottleneck" | "routine";
export interface KraljicInput {
  readonly supplyRisk: number;
  readonly profitImpact: number;
  readonly riskCut?: number;
  readonly impactCut?: number;
  /** Says whether the caller's user gave the cuts; without it a cut counts as given when it is present. */
  readonly cutsGiven?: boolean;
}

/**
 * Places a category in Kraljic's purchasing portfolio.
 *
 *     risk and impact high: strategic · impact high: leverage · risk high: bottleneck · neither: routine
 *
 * A score on its cut counts as high. Scores outside 0 to 1 need their cut given, as the middle of another scale is
 * not known.
 *
 * @param supplyRisk how hard the category is to get, 0 to 1 or any scale with its cut
 * @param profitImpact what the category means for the result, 0 to 1 or any scale with its cut
 * @param riskCut where high supply risk starts
 * @param impactCut where high profit impact starts
 * @throws EngineError domain: a number that is not finite, or a score outside 0 to 1 without its cut
 * @source Kraljic1983
 * @example kraljic({ supplyRisk: 0.8, profitImpact: 0.3 }) // "bottleneck"
 */
export function kraljic({ supplyRisk, profitImpact, riskCut, impactCut, cutsGiven }: KraljicInput): Quadrant {
  const risk = isHigh(supplyRisk, "supplyRisk", riskCut, "riskCut", cutsGiven);
  const impact = isHigh(profitImpact, "profitImpact", impactCut, "impactCut", cutsGiven);
  if (risk) return impact ? "strategic" : "bottleneck";
  return impact ? "leverage" : "routine";
}

function isHigh(score: number, argument: string, cut: number | undefined, cutName: string, given?: boolean): boolean {
  requireFinite(score, argument);
  const limit = cut ?? KRALJIC_CUT;
  requireFinite(limit, cutName);
  if (!(given ?? cut !== undefined) && (score < 0 || score > 1)) {
    const message = `${argument} lies outside 0 to 1 (got ${score}): give ${cutName}, the score from which it is high`;
    throw new EngineError("domain", argument, message);
  }
  return reaches(score, limit);
}
