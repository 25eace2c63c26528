import { SEASON_LENGTH } from "../../engine/index";
import { arg } from "../machine/arg";
import { choice, wholeNumber } from "../machine/kind";

const methodChoice = choice({
  auto: "Chosen for each item by rolling origin among the methods that suit its pattern",
  naive: "The last observed period",
  seasonalNaive: "The same period of the last season",
  mean: "The mean of the history",
  ses: "Simple exponential smoothing: a level that moves",
  holt: "Holt: level and trend",
  damped: "Damped trend: a trend that flattens out",
  holtWinters: "Holt-Winters: level, trend and season, added or multiplied",
  theta: "Theta: smoothing with drift, season taken out and put back",
  croston: "Croston: size over interval, for intermittent demand",
  sba: "Croston corrected for its bias (Syntetos and Boylan)",
  tsb: "Fades without demand (Teunter, Syntetos and Babai)",
  adida: "Smoothed sums over the mean interval, spread evenly",
  imapa: "Mean of adida over all levels up to the mean interval",
  combined: "Mean of naive, theta and imapa: for histories too short to choose",
});

export const demand = arg.history("Demand history: items down, periods across", { unit: "units per period" });
export const horizon = arg.single("Periods to forecast, from the period after the last observed one", wholeNumber, {
  unit: "periods",
});
/** One method for all items, or one an item: a plan by segment names another in each row. */
export const method = arg.optional(arg.each("Forecast method", methodChoice), "auto");
export const seasonLength = arg.optional(
  arg.single("Periods in one season cycle; 1 for no season", wholeNumber, { unit: "periods" }),
  SEASON_LENGTH,
);
export const actual = arg.history("What happened: items down, periods across", { unit: "units per period" });
export const forecast = arg.history("What was forecast for the same items and periods", { unit: "units per period" });

export const FORECAST_ASSUMPTIONS = [
  "Periods that were not observed are left out, zeros are demand of zero; the first forecast follows the last observed period.",
  "auto: the method that suits the pattern (imapa for erratic, intermittent and lumpy, theta for smooth or seasonal demand) unless another's root mean squared error over held-out periods is 15 percent smaller; combined for smooth and erratic demand of fewer than 24 periods without a season.",
  "No forecast below zero, unless the history holds negative demand.",
];
export const FORECAST_SOURCE =
  "Holt (1957); Winters (1960); Gardner & McKenzie (1985); Assimakopoulos & Nikolopoulos (2000); Croston (1972); Syntetos & Boylan (2005); Teunter, Syntetos & Babai (2011)";
