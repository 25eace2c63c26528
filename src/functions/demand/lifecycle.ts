import { lifecycle, LIFECYCLE_WINDOW, type LifecycleInput, SEASON_LENGTH } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { wholeNumber } from "../machine/kind";
import { result } from "../machine/result";

export const lifecycleFunction = defineFunction({
  name: "LIFECYCLE",
  summary: "Stage of each item's life by its demand, from introduction to end of life.",
  args: {
    demand: arg.history("Demand history: items down, periods across", { unit: "units per period" }),
    window: arg.optional(arg.single("Periods that make a level", wholeNumber, { unit: "periods" }), LIFECYCLE_WINDOW),
    seasonLength: arg.optional(
      arg.single("Periods in one season cycle", wholeNumber, { unit: "periods" }),
      SEASON_LENGTH,
    ),
  },
  result: result.eachOf(
    "introduction, growth, maturity, decline, end of life or dormant",
    (found: ReturnType<typeof lifecycle>) => found.stage,
  ),
  run: (input: LifecycleInput) => lifecycle(input),
  examples: [
    {
      call: [
        [
          ["", "", "", "", "", "", "", "", "", "", 4, 9, 11, 12],
          [2, 4, 7, 9, 12, 18, 22, 27, 30, 36, 40, 47, 50, 58],
          [9, 11, 10, 9, 12, 10, 11, 9, 10, 12, 10, 9, 11, 10],
          [50, 52, 48, 50, 44, 40, 38, 37, 30, 27, 22, 20, 18, 15],
          [90, 95, 92, 80, 60, 30, 12, 9, 7, 5, 6, 4, 3, 2],
          [9, 8, 7, 9, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        ],
      ],
      gives: [["introduction"], ["growth"], ["maturity"], ["decline"], ["end of life"], ["dormant"]],
    },
    {
      call: [
        [
          [5, 6, 5, 6, "", "", "", "", "", ""],
          [0, 0, 0, 0, 0, 0, 0, null, 0, 0],
          ["", "", "", "", "", "", "", "", "", ""],
          [1, 2, "?", 4, 5, 6, 7, 8, 9, 9],
        ],
      ],
      gives: [["end of life"], ["dormant"], [""], [{ error: "#N/A" }]],
      note: "Missing after the last number: the life is over",
    },
    { call: [[[5], [0], [0], [4], [0], [0], [6], [0], [0], [5], [0], [0], [5], [0], [0]], 3], gives: "maturity" },
  ],
  faults: [
    { call: [[[1, 2, 3]], 1], error: "#VALUE!", says: "window must be a whole number of at least 2" },
    { call: [[[1, 2, 3]], 6.5], error: "#VALUE!", says: "window must be a whole number" },
  ],
  explain: {
    formula:
      "reach = max(window, 3 × average demand interval); level = mean demand over reach, without season; growth or decline: level changed by 10 % or more and Mann–Kendall p < 0.1; end of life: level at most 10 % of the peak",
    source: "Levitt (1965); Mann (1945); the limits are conventions",
    assumptions: [
      "The first demand in the history counts as the launch.",
      "Dormant: no demand for longer than reach. Introduction: at most reach periods since the first demand.",
      "Missing periods after the last number mean that the item's life is over.",
    ],
    steps: (_, { age, reach, recent, earlier, peak, pValue, periodsSinceLast }) => [
      ["periods since the first demand (age)", age],
      ["periods that make a level (reach)", reach],
      ["periods since the last demand", periodsSinceLast ?? "no demand"],
      ["recent level", recent ?? "no demand"],
      ["level before", earlier ?? "too young"],
      ["peak level", peak ?? "too young"],
      ["p-value of a rise or fall", pValue ?? "too young"],
    ],
  },
});
