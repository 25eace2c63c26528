import { type MinMax, minMax } from "../../engine/index";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import { SAME_PERIOD } from "./leadTimeSteps";
import { stockCosts } from "./stockCosts";

export const minMaxFunction = defineFunction({
  name: "MINMAX",
  summary: "Minimum and maximum stock (s, S) with the least cost: order up to the maximum at or below the minimum.",
  args: stockCosts,
  result: result.eachRow<MinMax>("one row per item; the cost is for a period", [
    ["reorderPoint", ({ reorderPoint }) => reorderPoint],
    ["orderUpToLevel", ({ orderUpToLevel }) => orderUpToLevel],
    ["cost", ({ cost }) => cost],
  ]),
  run: minMax,
  examples: [
    {
      call: [4, 2, 0, 150, 40, 125],
      gives: [
        ["reorderPoint", "orderUpToLevel", "cost"],
        [2, 7, 223.5748295669688],
      ],
    },
    { call: [10, 6, 2, 64, 1, 9, false], gives: [[29, 66, 43.267253421638905]] },
  ],
  faults: [
    { call: [0, 2, 0, 150, 40, 125], error: "#VALUE!", says: "demandMean must be positive" },
    { call: [4, 2, 0, 150, 40, 0], error: "#VALUE!", says: "stockoutCost must be positive" },
  ],
  explain: {
    formula: "the minimum and maximum with the least mean cost per period of ordering, holding and shortage",
    source: "Zheng & Federgruen (1991); Burgin (1975)",
    assumptions: [
      SAME_PERIOD,
      "Stock is looked at once a period; costs are charged on the stock at its end.",
      "Demand up to 50 units is counted (Poisson or negative binomial) where its variance is at least its mean, else gamma.",
      "Unmet demand is backordered.",
    ],
    steps: ({ demandMean, leadTime }, found) => [
      ["mean demand of the lead time and a period", demandMean * (leadTime + 1)],
      ["step of the search in units", found.step],
      ["difference of maximum and minimum", found.orderUpToLevel - found.reorderPoint],
    ],
  },
});
