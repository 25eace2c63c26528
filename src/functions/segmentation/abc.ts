import { abc, ABC_CUTS } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number, share, text } from "../machine/kind";
import { result } from "../machine/result";
import { positiveTotal } from "./positiveTotal";

export const abcFunction = defineFunction({
  name: "ABC",
  summary: "ABC class of each item by its cumulated share of the total value.",
  args: {
    values: arg.column("Value of each item, such as revenue or yearly usage value", number),
    cuts: arg.optional(arg.list("Rising cumulated shares that end the classes", share), ABC_CUTS),
    labels: arg.maybe(
      arg.list("One label per class, and one more for items without a positive value", text),
      '{"A","B","C","N"}',
    ),
    groups: arg.maybe(arg.column("Group of each item; the ranking restarts in every group", text, { key: true })),
  },
  result: result.column("class of each item, in the shape of values"),
  run: abc,
  examples: [
    { call: [[[80], [15], [5]]], gives: [["A"], ["B"], ["C"]] },
    {
      call: [[[60], [30], [10], [0]]],
      gives: [["A"], ["A"], ["B"], ["N"]],
      note: "The item that crosses the cut is still A",
    },
    { call: [[[80], [null], [""], [20]]], gives: [["A"], ["N"], [""], ["B"]], note: 'Blank is 0, "" is missing' },
    {
      call: [[[9], [1], [7], [3]], [0.6], ["top", "rest"], ["x", "x", "y", "y"]],
      gives: [["top"], ["rest"], ["top"], ["rest"]],
    },
    { call: [[[80, 15, 5]]], gives: [["A", "B", "C"]] },
    { call: [[[80], ["n/a"], [20]]], gives: [["A"], [{ error: "#N/A" }], ["B"]] },
  ],
  faults: [
    {
      call: [
        [[80], [20]],
        [80, 95],
      ],
      error: "#VALUE!",
      says: "cuts, item 1, must be between 0 and 1, got 80: write 0.8",
    },
    {
      call: [[[80], [20]], null, null, ["x", "y", "z"]],
      error: "#VALUE!",
      says: "values has 2 items and groups has 3 items",
    },
    {
      call: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      error: "#VALUE!",
      says: "values must be one row or one column",
    },
    { call: [[[3], [1]], null, ["A", "B"]], error: "#VALUE!", says: "labels" },
    { call: [], error: "#VALUE!", says: "values is missing" },
  ],
  explain: {
    formula: "class i while (sum of the values ranked before the item) / (sum of all positive values) < cut i",
    source: "Dickie (1951); Flores & Whybark (1986)",
    assumptions: [
      "Values of 0 and below take no part in the total and have no class.",
      "Equal values share the class of the first of them.",
    ],
    steps: ({ values, cuts = ABC_CUTS }) => {
      const { count, total } = positiveTotal(values);
      return [
        ["items with a positive value", count],
        ["total of the positive values", total],
        ...cuts.map((cut, i) => [`value ranked before an item at which cut ${i + 1} is reached`, cut * total] as const),
      ];
    },
    warnings: ({ values }) =>
      values.some((value) => value !== null && value < 0)
        ? ["Some values are negative and take no part: check returns and credits."]
        : [],
  },
});
