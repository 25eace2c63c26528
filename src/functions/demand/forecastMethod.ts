import { chooseMethod, type ChooseMethodInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction, type Step } from "../machine/define";
import { wholeNumber } from "../machine/kind";
import { result } from "../machine/result";
import * as given from "./forecastArguments";

export const forecastMethodFunction = defineFunction({
  name: "FORECASTMETHOD",
  summary: "Forecast method that suits each item best on periods held out, with its error and the runner-up.",
  args: {
    demand: given.demand,
    seasonLength: given.seasonLength,
    holdout: arg.optional(
      arg.single("Last periods that are held out; 0 takes a quarter of the history, at most 12", wholeNumber, {
        unit: "periods",
      }),
      0,
    ),
  },
  result: result.eachRow<ReturnType<typeof chooseMethod>>(
    "one row per item; errors are root mean squared errors in units per period; blank where the history is too short to test",
    [
      ["forecastMethod", ({ ranking }) => ranking[0]?.method ?? null],
      ["rmse", ({ ranking }) => ranking[0]?.rmse ?? null],
      ["runnerUp", ({ ranking }) => ranking[1]?.method ?? null],
      ["runnerUpRmse", ({ ranking }) => ranking[1]?.rmse ?? null],
      ["holdout", ({ holdout }) => holdout],
    ],
  ),
  run: (input: ChooseMethodInput) => chooseMethod(input),
  examples: [
    {
      call: [[[8, 8, 8, 8, 8, 8, 8, 8]], null, 2],
      gives: [
        ["forecastMethod", "rmse", "runnerUp", "runnerUpRmse", "holdout"],
        ["combined", 0, "theta", 0, 2],
      ],
    },
    {
      call: [
        [
          [8, 9, 8, 9],
          ["", "", "", ""],
          [0, 5, 0, 6],
        ],
        null,
        null,
        false,
      ],
      gives: [
        ["combined", "", "", "", 0],
        ["", "", "", "", ""],
        ["imapa", "", "", "", 0],
      ],
      note: "Short histories: the pattern alone decides",
    },
  ],
  faults: [
    { call: [[[8, 9, 8, 9]], null, -1], error: "#VALUE!", says: "holdout" },
    { call: [[[8, 9, 8, 9]], 0], error: "#VALUE!", says: "seasonLength" },
    { call: [[[8, 9, 8, 9]], null, 3], error: "#N/A", says: "leaves fewer than 4" },
  ],
  explain: {
    formula:
      "rmse = √ mean (demand − forecast)² over all forecasts of held-out periods, made from the period before them and from each of them in turn",
    source: "Tashman (2000); Kourentzes (2014); Makridakis & Hibon (2000)",
    assumptions: given.FORECAST_ASSUMPTIONS,
    steps: (_, { ranking, holdout }) => [
      ["periods held out", holdout],
      ...ranking.map(({ method, rmse }): Step => [`error of ${method}`, rmse ?? "not tested"]),
    ],
    warnings: (_, { holdout }) =>
      holdout === 0 ? ["Too little to hold out, or one method only: the demand pattern alone decided."] : [],
  },
});
