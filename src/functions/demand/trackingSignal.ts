import { trackingSignal, type TrackingSignalInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number } from "../machine/kind";
import { result } from "../machine/result";
import * as given from "./forecastArguments";

export const trackingSignalFunction = defineFunction({
  name: "TRACKINGSIGNAL",
  summary: "Tracking signal of each item's forecast: far from 0 where it errs to one side.",
  args: {
    actual: given.actual,
    forecast: given.forecast,
    limit: arg.maybe(
      arg.single("Signal from which, on either side, a forecast is out of control; given, a verdict follows", number),
      "4",
    ),
  },
  result: result.eachCells(
    "signal per item, positive where the forecast was too low; where limit is given, the verdict in a second column",
    ({ signal, verdict, judged }: ReturnType<typeof run>) => (judged ? [signal, verdict] : [signal]),
  ),
  run,
  examples: [
    {
      call: [[[90, 95, 115, 100, 125, 140]], [[100, 100, 100, 110, 110, 110]]],
      gives: 2.4705882352941178,
    },
    {
      call: [
        [
          [90, 95, 115, 100, 125, 140],
          [9, 9, 9, 9, 9, 9],
          ["", "", "", "", "", ""],
        ],
        [
          [100, 100, 100, 110, 110, 110],
          [8, 8, 8, 8, 8, 8],
          ["", "", "", "", "", ""],
        ],
        4,
      ],
      gives: [
        [2.4705882352941178, "within limit"],
        [6, "forecast too low"],
        ["", ""],
      ],
    },
  ],
  faults: [
    { call: [[[3, 0, 1]], [[2, 1]]], error: "#VALUE!", says: "both must be equally long" },
    { call: [[[3, 0, 1]], [[2, 1, 1]], 0], error: "#VALUE!", says: "limit must be positive" },
  ],
  explain: {
    formula: "signal = Σ(actual − forecast) / mean |actual − forecast|; beyond ± limit the forecast is out of control",
    source: "Brown (1959); Trigg (1964)",
    assumptions: [
      "Periods without an actual or a forecast are left out.",
      "The signal cannot exceed the number of periods.",
    ],
    steps: (_, { cumulatedError, mad, verdict }) => [
      ["cumulated error", cumulatedError],
      ["mean absolute deviation", mad],
      ["verdict", verdict],
    ],
  },
});

function run(input: TrackingSignalInput) {
  return { ...trackingSignal(input), judged: input.limit !== undefined };
}
