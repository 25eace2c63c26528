import { tier } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number, text } from "../machine/kind";
import { result } from "../machine/result";

export const tierFunction = defineFunction({
  name: "TIER",
  summary: "Label of the band that a value lies in.",
  args: {
    value: arg.each("Value to place", number),
    boundaries: arg.list("Rising boundaries between the bands", number),
    labels: arg.list("One label per band, lowest first: one more than boundaries", text),
  },
  result: result.each("label of the band"),
  run: tier,
  examples: [
    {
      call: [
        [[5], [10], [70]],
        [10, 50],
        ["bronze", "silver", "gold"],
      ],
      gives: [["bronze"], ["silver"], ["gold"]],
      note: "On a boundary belongs to the band above",
    },
    {
      call: [
        [[5], [""], [null]],
        [0, 4],
        ["a", "b", "c"],
      ],
      gives: [["c"], [""], ["b"]],
    },
  ],
  faults: [
    { call: [5, [10, 50], ["low", "high"]], error: "#VALUE!", says: "labels" },
    { call: [5, [50, 10], ["a", "b", "c"]], error: "#VALUE!", says: "boundaries" },
    { call: ["five", [10], ["a", "b"]], error: "#VALUE!", says: 'value must be a number, got the text "five"' },
  ],
  explain: {
    formula: "label number 1 + (how many boundaries are ≤ value)",
    source: "Convention",
    assumptions: ["A value on a boundary belongs to the band above it."],
    steps: ({ value, boundaries }) => [
      ["boundaries reached", boundaries.filter((boundary) => value >= boundary).length],
    ],
  },
});
