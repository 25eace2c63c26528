import { ABC_MULTI_CUTS, abcMulti, type AbcMultiInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, number, share, text } from "../machine/kind";
import { result } from "../machine/result";
import { direction } from "./direction";

const method = choice({
  weighted: "Weighted sum of scaled criteria",
  ng: "Ng's model: criteria in order of importance, no weights needed",
  zf: "Zhou and Fan's model: most and least favourable weights of each item",
  dominance: "By how many other items an item dominates",
});

export const abcMultiFunction = defineFunction({
  name: "ABC.MULTI",
  summary: "ABC class of each item by several criteria, such as value, margin, risk and strategic weight.",
  args: {
    criteria: arg.rows("Criteria: items down, criteria across"),
    weights: arg.maybe(
      arg.list("Weight of each criterion, on any scale; for ng only their order counts", number),
      "equal",
    ),
    directions: arg.maybe(arg.list("benefit or cost for each criterion", direction), "benefit"),
    cuts: arg.optional(arg.list("Rising shares of the items that end the classes", share), ABC_MULTI_CUTS),
    method: arg.optional(arg.single("How criteria are combined", method), "weighted"),
    labels: arg.maybe(arg.list("One label per class", text), '{"A","B","C"}'),
  },
  result: result.columnOf("class of each item", ({ classes }: ReturnType<typeof abcMulti>) => classes),
  run: (input: AbcMultiInput) => abcMulti(input),
  examples: [
    {
      call: [
        [
          [100, 9],
          [10, 1],
          ["", ""],
          [5, 5],
          [7, "x"],
          [1, 2],
          [50, 8],
        ],
      ],
      gives: [["A"], ["C"], [""], ["B"], [{ error: "#N/A" }], ["C"], ["B"]],
    },
    {
      call: [
        [
          [9, 8],
          [5, 6],
          [1, 1],
        ],
        null,
        null,
        [0.3, 0.6],
        "Dominance",
      ],
      gives: [["A"], ["B"], ["C"]],
    },
  ],
  faults: [
    {
      call: [
        [
          [1, 2],
          [3, 4],
        ],
        null,
        null,
        null,
        "magic",
      ],
      error: "#VALUE!",
      says: "method must be weighted, ng, zf or dominance",
    },
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
  ],
  explain: {
    formula:
      "score = weighted sum of the scaled criteria (or the chosen model); class i while the share of the items ranked before it is below cut i",
    source: "Flores, Olson & Dorai (1992); Ng (2007); Zhou & Fan (2007)",
    assumptions: ["A criterion that is the same for all items tells nothing."],
    steps: ({ criteria }, { scores }) => [
      ["criteria", criteria[0]?.length ?? 0],
      ["items", criteria.length],
      ["score of the first item", scores[0] ?? ""],
    ],
  },
});
