import type { Pattern } from "../demandPattern";
import type { MethodName } from "./methods";

/**
 * The methods worth trying on a demand pattern, the one to fall back on first.
 *
 * Continuous demand: a level, a level with drift or damped trend, and with a season those that follow it. Intermittent
 * and lumpy demand: Croston's family and aggregation. An inactive item fades (TSB); fewer than two demands leave the mean.
 * A short history of continuous demand cannot tell these methods apart: there their mean (combined) comes first.
 *
 * @param seasonal whether the history passed the test for a season
 * @param short whether the history is too short to choose by its errors
 * @source SyntetosBoylanCroston2005, PetropoulosKourentzes2015, TeunterSyntetosBabai2011, MakridakisHibon2000
 * @example candidates("inactive", false) // ["tsb"]
 */
export function candidates(pattern: Pattern, seasonal: boolean, short = false): readonly MethodName[] {
  switch (pattern) {
    case "inactive":
      return ["tsb"];
    case "insufficient":
    case "":
      return ["mean"];
    case "intermittent":
    case "lumpy":
      return ["imapa", "adida", "sba", "tsb", "croston", "ses", "mean"];
    case "erratic":
      if (!seasonal && short) return ["combined", "imapa", "ses", "theta", "damped", "naive"];
      if (!seasonal) return ["imapa", "ses", "theta", "damped", "naive"];
      return ["theta", "holtWinters", "seasonalNaive", "imapa", "ses", "damped", "naive"];
    case "smooth":
      if (!seasonal && short) return ["combined", "theta", "ses", "damped", "mean", "naive"];
      if (!seasonal) return ["theta", "ses", "damped", "mean", "naive"];
      return ["theta", "holtWinters", "seasonalNaive", "ses", "damped", "mean", "naive"];
  }
}
