import { demandForecast, type DemandForecastInput } from "../../engine/index";
import { defineFunction, type Step } from "../machine/define";
import { result } from "../machine/result";
import * as given from "./forecastArguments";

export const demandForecastFunction = defineFunction({
  name: "DEMANDFORECAST",
  summary: "Forecast of each item's demand, by the method that suits it or one that is named.",
  args: { demand: given.demand, horizon: given.horizon, method: given.method, seasonLength: given.seasonLength },
  result: result.eachCells(
    "forecast per item, periods across",
    ({ forecast }: ReturnType<typeof demandForecast>) => forecast,
  ),
  run: (input: DemandForecastInput) => demandForecast(input),
  examples: [
    { call: [[[8, 8, 8, 8]], 2], gives: [[8, 8]] },
    {
      call: [
        [
          ["", 3, 5],
          ["", "", ""],
          [null, 4, 6],
          [1, "?", 2],
        ],
        2,
        "naive",
      ],
      gives: [
        [5, 5],
        ["", ""],
        [6, 6],
        [{ error: "#N/A" }, { error: "#N/A" }],
      ],
      note: "One formula for all items",
    },
    {
      call: [[[1, 5, 2, 6]], 3, "seasonalNaive", 2],
      gives: [[2, 6, 2]],
    },
    {
      call: [
        [
          [4, 8],
          [4, 8],
        ],
        1,
        [["mean"], ["naive"]],
      ],
      gives: [[6], [8]],
      note: "A method for each item",
    },
    { call: [[[0], [4], [0], [4]], 1, "croston"], gives: 2, note: "A single column is the history of one item" },
  ],
  faults: [
    { call: [[[5, 6, 7]], 0], error: "#VALUE!", says: "horizon must be a whole number of at least 1" },
    { call: [[[5, 6, 7]], 1001], error: "#VALUE!", says: "horizon must be at most 1000" },
    { call: [[[5, 6, 7]], 2, "prophet"], error: "#VALUE!", says: "method must be auto" },
    { call: [[[5, 6, 7]], 2, "holtWinters"], error: "#N/A", says: "holtWinters needs 24" },
  ],
  explain: {
    formula: "forecast of the demand for horizon periods by method, with seasonLength periods in a season",
    source: given.FORECAST_SOURCE,
    assumptions: given.FORECAST_ASSUMPTIONS,
    steps: (_, { method, parameters, forecast }) => [
      ["method used", method],
      ...Object.entries(parameters).map(([name, value]): Step => [`parameter ${name}`, value]),
      ["forecast of the first period", forecast[0] ?? null],
    ],
  },
});
