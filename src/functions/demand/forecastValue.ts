import { forecastValue, type ForecastValueInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import * as given from "./forecastArguments";

export const forecastValueFunction = defineFunction({
  name: "FORECASTVALUE",
  summary: "Forecast value added: error of a forecast against that of a simpler one, per item.",
  args: {
    actual: given.actual,
    forecast: given.forecast,
    baseline: arg.history("The simpler forecast to compare with: naive, or the step before", {
      unit: "units per period",
    }),
  },
  result: result.eachRow<ReturnType<typeof forecastValue>>(
    "one row per item; forecastValueAdded in points of wape, negative where the forecast is worse than the baseline",
    [
      ["wape", ({ wape }) => wape],
      ["baselineWape", ({ baselineWape }) => baselineWape],
      ["forecastValueAdded", ({ forecastValueAdded }) => forecastValueAdded],
      ["improvement", ({ improvement }) => improvement],
    ],
  ),
  run: (input: ForecastValueInput) => forecastValue(input),
  examples: [
    {
      call: [[[3, 0, 1, 4]], [[2, 1, 1, 3]], [[5, 5, 5, 5]]],
      gives: [
        ["wape", "baselineWape", "forecastValueAdded", "improvement"],
        [0.375, 1.5, 1.125, 0.75],
      ],
    },
    {
      call: [
        [
          [10, 10],
          ["", ""],
        ],
        [
          [8, 10],
          ["", ""],
        ],
        [
          [10, 11],
          ["", ""],
        ],
        false,
      ],
      gives: [
        [0.1, 0.05, -0.05, -1],
        ["", "", "", ""],
      ],
      note: "A forecast that is worse than its baseline",
    },
  ],
  faults: [
    { call: [[[3, 0, 1]], [[2, 1, 1]], [[2, 1]]], error: "#VALUE!", says: "baseline" },
    { call: [[[3, 0, 1]], [[2, 1, 1]]], error: "#VALUE!", says: "baseline is missing" },
  ],
  explain: {
    formula:
      "wape = Σ|actual − forecast| / Σ|actual|; baselineWape = Σ|actual − baseline| / Σ|actual|; forecastValueAdded = baselineWape − wape; improvement = forecastValueAdded / baselineWape",
    source: "Gilliland (2010)",
    assumptions: ["Only periods in which all three are known are compared."],
    steps: (_, found) => [
      ["error of the forecast", found.wape],
      ["error of the baseline", found.baselineWape],
      ["value added", found.forecastValueAdded],
    ],
  },
});
