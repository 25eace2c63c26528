import { type PeriodicReview, periodicReview } from "../../engine/index";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import { NORMAL_DEMAND, SAME_PERIOD } from "./leadTimeSteps";
import { stockCosts } from "./stockCosts";

export const periodicReviewFunction = defineFunction({
  name: "PERIODICREVIEW",
  summary: "Review period and order-up-to level with the least cost, optimised together.",
  args: stockCosts,
  result: result.eachRow<PeriodicReview>("one row per item; the cost is for a period", [
    ["reviewPeriod", ({ reviewPeriod }) => reviewPeriod],
    ["orderUpToLevel", ({ orderUpToLevel }) => orderUpToLevel],
    ["cost", ({ cost }) => cost],
  ]),
  run: periodicReview,
  examples: [
    {
      call: [100, 0, 2, 50, 1, 9],
      gives: [
        ["reviewPeriod", "orderUpToLevel", "cost"],
        [1.0540925533894598, 294.8683298050514, 94.86832980505137],
      ],
      note: "Without variation, the economic order quantity with planned backorders as a time",
    },
  ],
  faults: [
    { call: [0, 10, 2, 50, 1, 9], error: "#VALUE!", says: "demandMean must be positive" },
    { call: [100, 10, 2, 0, 1, 9], error: "#VALUE!", says: "orderingCost must be positive" },
  ],
  explain: {
    formula:
      "cost = (orderingCost + cost of holding and shortage from leadTime to leadTime + reviewPeriod after a review) / reviewPeriod, at its least",
    source: "Hadley & Whitin (1963); Rao (2003)",
    assumptions: [NORMAL_DEMAND, SAME_PERIOD, "Unmet demand is backordered.", "Every review places an order."],
    steps: ({ orderingCost, demandMean }, found) => [
      ["safety stock", found.safetyStock],
      ["mean order", demandMean * found.reviewPeriod],
      ["ordering cost per period", orderingCost / found.reviewPeriod],
    ],
  },
});
