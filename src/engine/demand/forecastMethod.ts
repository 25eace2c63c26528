import type { Pattern } from "./demandPattern";

/** Forecast methods that a profile recommends, by the names of the forecasting functions. */
export type ForecastMethod = "mean" | "ses" | "damped" | "holtWinters" | "croston" | "sba" | "tsb" | "";
export interface ForecastTraits {
  readonly pattern: Pattern;
  readonly seasonal: boolean;
  readonly trending: boolean;
  readonly averageDemandInterval: number | null;
}

/**
 * Recommends a forecast method by the pattern of the demand: a start, to be confirmed on held-out periods.
 *
 * Inactive items get the method whose forecast fades without demand (TSB), too short histories the mean, intermittent
 * and lumpy ones the Croston method corrected for its bias (SBA). Continuous demand follows its season (Holt–Winters),
 * else its trend with damping, else simple smoothing; where it misses a period now and then, Croston (smooth sizes)
 * or SBA (erratic sizes).
 *
 * @returns the method; "" for a history without any number
 * @source SyntetosBoylanCroston2005, TeunterSyntetosBabai2011, PetropoulosKourentzes2015, GardnerMcKenzie1985
 * @example forecastMethod({ pattern: "lumpy", seasonal: false, trending: false, averageDemandInterval: 2 }) // "sba"
 */
export function forecastMethod({ pattern, seasonal, trending, averageDemandInterval }: ForecastTraits): ForecastMethod {
  switch (pattern) {
    case "":
      return "";
    case "inactive":
      return "tsb";
    case "insufficient":
      return "mean";
    case "intermittent":
    case "lumpy":
      return "sba";
    case "smooth":
    case "erratic":
      if (seasonal) return "holtWinters";
      if (trending) return "damped";
      if (averageDemandInterval === 1) return "ses";
      return pattern === "smooth" ? "croston" : "sba";
  }
}
