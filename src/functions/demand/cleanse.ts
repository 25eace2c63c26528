import { cleanse, CLEANSE_THRESHOLD, type CleanseInput, SEASON_LENGTH } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, number, wholeNumber } from "../machine/kind";
import { result } from "../machine/result";
import { eventMarks } from "./eventMarks";

const method = choice({
  hampel: "Far from the median of the neighbouring periods",
  iqr: "Far outside the middle half of all periods",
  seasonal: "Far outside what trend and season leave over",
});

export const cleanseFunction = defineFunction({
  name: "CLEANSE",
  summary: "Demand with promotions, one-time events and numbers out of line replaced by what is usual.",
  args: {
    demand: arg.history("Demand history: items down, periods across", { unit: "units per period" }),
    method: arg.optional(arg.single("How numbers out of line are found", method), "hampel"),
    threshold: arg.optional(
      arg.single("Spreads (hampel) or interquartile ranges (iqr, seasonal) from which a number is out of line", number),
      CLEANSE_THRESHOLD,
    ),
    events: arg.maybe(eventMarks("A mark or a name in each period with a promotion or one-time event"), "none"),
    seasonLength: arg.optional(
      arg.single("Periods in one season cycle", wholeNumber, { unit: "periods" }),
      SEASON_LENGTH,
    ),
  },
  result: result.eachHistory("demand in the shape given", (found: ReturnType<typeof cleanse>) => found.demand),
  run: (input: CleanseInput) => cleanse(input),
  examples: [
    {
      call: [
        [
          [10, 12, 11, 13, 12, 60, 11, 12, 13, 11, 12, 10],
          [0, 0, 5, 0, 0, 0, 70, 0, 0, 0, 6, 0],
        ],
      ],
      gives: [
        [10, 12, 11, 13, 12, 12, 11, 12, 13, 11, 12, 10],
        [0, 0, 5, 0, 0, 0, 70, 0, 0, 0, 6, 0],
      ],
      note: "Intermittent demand is no outlier",
    },
    {
      call: [[[10], [12], [40], [12], [11]], "IQR", null, [[null], [""], ["fair"], [0], [false]]],
      gives: [[10], [12], [12], [12], [11]],
      note: "A promotion that is marked; a column stays a column",
    },
    {
      call: [
        [
          ["", 4, 5, 40, 5, "", 4, 5],
          ["", "", "", "", "", "", "", ""],
          [1, "?", 3, 4, 5, 6, 7, 8],
        ],
        "iqr",
      ],
      gives: [["", 4, 5, 5, 5, "", 4, 5], ["", "", "", "", "", "", "", ""], Array<unknown>(8).fill({ error: "#N/A" })],
    },
    {
      call: [[[100, 90, 101, 99, 100, 91, 100]], null, null, [0, 1, 0, 0, 0, 1, 0]],
      gives: [[100, 100.5, 101, 99, 100, 100, 100]],
      note: "A marked period takes the level of its neighbours, up or down",
    },
  ],
  faults: [
    { call: [[[1, 2, 3]], "grubbs"], error: "#VALUE!", says: "method must be hampel, iqr or seasonal" },
    { call: [[[1, 2, 3]], null, 0], error: "#VALUE!", says: "threshold must be positive" },
    { call: [[[1, 2, 3]], null, null, [0, 1]], error: "#VALUE!", says: "events has 2 entries but demand has 3" },
  ],
  explain: {
    formula:
      "hampel: |demand − median of 3 neighbours to each side| > threshold × 1.4826 × median distance; iqr and seasonal: beyond the quartiles by threshold × interquartile range",
    source: "Hampel (1974); Tukey (1977); Cleveland, Cleveland, McRae & Terpenning (1990)",
    assumptions: [
      "Demand that is often zero is never an outlier for being demand: only its sizes are compared, large ones by their logarithms.",
      "A season that the history shows is kept by all methods.",
      "Marked events take no part in what is usual, and become it.",
      "Periods before the first and after the last demand are never touched.",
    ],
    steps: (_, { ledger }) => [
      ["numbers replaced", ledger.length],
      ...ledger
        .slice(0, 20)
        .map(
          ({ period, original, replacement, reason }) =>
            [`period ${period}: ${reason}`, `${original} becomes ${replacement}`] as const,
        ),
    ],
  },
});
