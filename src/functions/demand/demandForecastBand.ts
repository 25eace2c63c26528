import { BAND_CONFIDENCE, demandForecastBand, type DemandForecastBandInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { share } from "../machine/kind";
import { result } from "../machine/result";
import * as given from "./forecastArguments";

export const demandForecastBandFunction = defineFunction({
  name: "DEMANDFORECAST.BAND",
  summary: "Lower and upper end of the band that a share of the coming demand should fall into.",
  args: {
    demand: given.demand,
    horizon: given.horizon,
    confidence: arg.optional(arg.single("Share of periods inside the band", share), BAND_CONFIDENCE),
    method: given.method,
    seasonLength: given.seasonLength,
  },
  result: result.eachCells(
    "per item the lower ends of all periods, then the upper ends of all periods",
    ({ lower, upper }: ReturnType<typeof demandForecastBand>) => [...lower, ...upper],
  ),
  run: (input: DemandForecastBandInput) => demandForecastBand(input),
  examples: [
    { call: [[[8, 8, 8, 8, 8, 8]], 2], gives: [[8, 8, 8, 8]], note: "No errors, no width" },
    {
      call: [
        [
          [10, 12, 10, 12, 10, 12, 10],
          ["", "", "", "", "", "", ""],
          [5, 6, "", "", "", "", ""],
        ],
        1,
        0.9,
        "naive",
      ],
      gives: [
        [6.446710052297271, 13.55328994770273],
        ["", ""],
        [{ error: "#N/A" }, { error: "#N/A" }],
      ],
    },
  ],
  faults: [
    { call: [[[5, 6, 7, 8, 9, 8]], 1, 80], error: "#VALUE!", says: "confidence must be between 0 and 1, got 80" },
    { call: [[[5, 6, 7, 8, 9, 8]], 1, 1], error: "#VALUE!", says: "confidence" },
    { call: [[[5, 6]], 1], error: "#N/A", says: "too few to tell how far ses misses" },
  ],
  explain: {
    formula: "band = forecast ± z((1 + confidence) / 2) × rmse of the errors that many steps ahead",
    source: `${given.FORECAST_SOURCE}; Tashman (2000)`,
    assumptions: [
      "The errors are those of forecasts from each earlier period, at most the last 60.",
      "The band never narrows with the distance; a share of the periods should fall inside it, not of the items.",
      ...given.FORECAST_ASSUMPTIONS,
    ],
    steps: (_, { method, forecast, rmse }) => [
      ["method used", method],
      ["forecast of the first period", forecast[0] ?? null],
      ["root mean squared error one step ahead", rmse[0] ?? null],
      ["root mean squared error at the last step", rmse.at(-1) ?? null],
    ],
  },
});
