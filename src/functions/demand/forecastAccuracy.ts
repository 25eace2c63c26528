import { forecastAccuracy, type ForecastAccuracyInput, type Gap } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, wholeNumber } from "../machine/kind";
import { result } from "../machine/result";
import * as given from "./forecastArguments";

const measure = choice({
  wape: "Sum of absolute errors over sum of actuals",
  mae: "Mean absolute error in units",
  rmse: "Root mean squared error in units",
  mape: "Mean absolute percentage error; no value where an actual is zero",
  smape: "Mean symmetric percentage error, 0 to 2",
  mase: "Mean absolute error over that of the naive forecast within history",
  rmsse: "Root mean squared error over that of the naive forecast within history",
  bias: "Sum of errors over sum of actuals; positive where the forecast was too low",
});

export const forecastAccuracyFunction = defineFunction({
  name: "FORECASTACCURACY",
  summary: "How far each item's forecast was from what happened, by the measure asked for.",
  args: {
    actual: given.actual,
    forecast: given.forecast,
    measure: arg.optional(arg.single("Measure of the error", measure), "wape"),
    history: arg.maybe(
      arg.history("Demand before the first forecast; mase and rmsse need it", { unit: "units per period" }),
    ),
    seasonLength: arg.optional(
      arg.single("Periods that the naive forecast within history looks back", wholeNumber, { unit: "periods" }),
      1,
    ),
  },
  result: result.each("error per item: a share, a ratio, or units for mae and rmse"),
  run: (input: ForecastAccuracyInput): number | Gap => forecastAccuracy(input),
  examples: [
    { call: [[[3, 0, 1, 4]], [[2, 1, 1, 3]]], gives: 0.375 },
    {
      call: [
        [
          [3, 0, 1, 4],
          [0, 0, 0, 0],
          ["", "", "", ""],
          [3, "", 1, 4],
        ],
        [
          [2, 1, 1, 3],
          [1, 1, 1, 1],
          ["", "", "", ""],
          [2, 9, 1, 3],
        ],
        "bias",
      ],
      gives: [[0.125], [{ error: "#N/A" }], [""], [0.25]],
      note: "Positive: the forecast was too low",
    },
    { call: [[[3, 0, 1, 4]], [[2, 1, 1, 3]], "rmsse", [[2, 0, 3, 0, 1, 5]]], gives: 0.310086836473021 },
    { call: [[[3, 0, 1]], [[2, 1, 1]], "mape"], gives: { error: "#N/A" }, note: "An actual of zero has no percentage" },
  ],
  faults: [
    { call: [[[3, 0, 1]], [[2, 1]]], error: "#VALUE!", says: "both must be equally long" },
    { call: [[[3, 0, 1]], [[2, 1, 1]], "mase"], error: "#VALUE!", says: "history is missing" },
    { call: [[[3, 0, 1]], [[2, 1, 1]], "r2"], error: "#VALUE!", says: "measure must be" },
  ],
  explain: {
    formula:
      "error = actual − forecast; wape = Σ|error| / Σ|actual|; mae = mean |error|; rmse = √ mean error²; mape = mean |error / actual|; smape = mean 2|error| / (|actual| + |forecast|); mase = mae / naive mae; rmsse = rmse / naive rmse; bias = Σ error / Σ actual",
    source: "Hyndman & Koehler (2006); Makridakis, Spiliotis & Assimakopoulos (2022)",
    assumptions: ["Periods without an actual or a forecast are left out.", "Both ranges start with the same period."],
    steps: ({ actual, forecast }) => [
      ["periods of actuals", actual.filter((value) => value !== null).length],
      ["periods of forecasts", forecast.filter((value) => value !== null).length],
    ],
  },
});
