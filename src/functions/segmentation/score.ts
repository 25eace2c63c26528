import { score, type ScoreInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, number } from "../machine/kind";
import { result } from "../machine/result";
import { direction } from "./direction";

const scaling = choice({
  minmax: "From the smallest to the largest value",
  rank: "By rank, so that outliers do not stretch the scale",
  zscore: "By distance from the mean in standard deviations",
});

export const scoreFunction = defineFunction({
  name: "SCORE",
  summary: "Weighted score from 0 to 1 of each item over several criteria.",
  args: {
    criteria: arg.rows("Criteria: items down, criteria across"),
    weights: arg.maybe(arg.list("Weight of each criterion, on any scale", number), "equal"),
    directions: arg.maybe(arg.list("benefit or cost for each criterion", direction), "benefit"),
    scaling: arg.optional(arg.single("How criteria of different units are made comparable", scaling), "minmax"),
    minimums: arg.maybe(arg.list("Value of each criterion that scores worst (minmax)", number), "smallest"),
    maximums: arg.maybe(arg.list("Value of each criterion that scores best (minmax)", number), "largest"),
  },
  result: result.column("score of each item, 0 to 1"),
  run: (input: ScoreInput) => score(input),
  examples: [
    {
      call: [
        [
          [1, 30],
          [2, 20],
          [3, 10],
        ],
        null,
        ["benefit", "cost"],
      ],
      gives: [[0], [0.5], [1]],
    },
    {
      call: [
        [
          [1, 10],
          [3, 30],
          ["", ""],
          [2, "x"],
        ],
        [3, 1],
      ],
      gives: [[0], [1], [""], [{ error: "#N/A" }]],
    },
    {
      call: [[[50], [80]], null, null, null, [0], [100]],
      gives: [[0.5], [0.8]],
      note: "Fixed ends keep scores comparable over time",
    },
  ],
  faults: [
    {
      call: [
        [
          [1, 2],
          [3, 4],
        ],
        [1, 2, 3],
      ],
      error: "#VALUE!",
      says: "weights",
    },
    { call: [[[5], [5]]], error: "#N/A", says: "the same for all items" },
    {
      call: [
        [
          [1, 2],
          [3, 4],
        ],
        null,
        ["benefit", "up"],
      ],
      error: "#VALUE!",
      says: "directions, item 2, must be benefit or cost",
    },
  ],
  explain: {
    formula: "score = sum over the criteria of weight × scaled criterion, weights summing to 1",
    source: "Flores, Olson & Dorai (1992)",
    assumptions: ["A criterion that is the same for all items tells nothing: its weight goes to the others."],
    steps: ({ criteria, weights }, scores) => [
      ["criteria", criteria[0]?.length ?? 0],
      ["weights", weights ? weights.join("; ") : "equal"],
      ["score of the first item", scores[0] ?? ""],
    ],
  },
});
