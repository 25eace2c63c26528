import { type ContinuousReview, continuousReview } from "../../engine/index";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import { NORMAL_DEMAND, SAME_PERIOD } from "./leadTimeSteps";
import { stockCosts } from "./stockCosts";

export const continuousReviewFunction = defineFunction({
  name: "CONTINUOUSREVIEW",
  summary: "Reorder point and order quantity with the least cost under continuous review, optimised together.",
  args: stockCosts,
  result: result.eachRow<ContinuousReview>("one row per item; the cost is for a period", [
    ["reorderPoint", ({ reorderPoint }) => reorderPoint],
    ["orderQuantity", ({ orderQuantity }) => orderQuantity],
    ["cost", ({ cost }) => cost],
  ]),
  run: continuousReview,
  examples: [
    {
      call: [1300, 150, 1 / 12, 8, 0.225, 7.5],
      gives: [
        ["reorderPoint", "orderQuantity", "cost"],
        [126.86706336762283, 328.449142278385, 78.07114627035178],
      ],
    },
    {
      call: [[[1300], [""], [1300]], [[0], [""], [-1]], 1 / 12, 8, 0.225, 7.5, false],
      gives: [
        [99.34574750458454, 308.5737801203754, 67.40689371561598],
        ["", "", ""],
        [{ error: "#N/A" }, { error: "#N/A" }, { error: "#N/A" }],
      ],
      note: "Without variation, the economic order quantity with planned backorders",
    },
  ],
  faults: [
    { call: [1300, 150, 1 / 12, 8, 0.225, 0], error: "#VALUE!", says: "stockoutCost must be positive" },
    { call: [1300, 150, -1, 8, 0.225, 7.5], error: "#VALUE!", says: "leadTime" },
  ],
  explain: {
    formula:
      "cost = (orderingCost × demandMean + cost of holding and shortage over the positions reorderPoint to reorderPoint + orderQuantity) / orderQuantity, at its least",
    source: "Hadley & Whitin (1963); Zheng (1992)",
    assumptions: [NORMAL_DEMAND, SAME_PERIOD, "Unmet demand is backordered; demand comes unit by unit."],
    steps: ({ orderingCost, demandMean }, found) => [
      ["safety stock", found.safetyStock],
      ["orders per period", found.orderQuantity > 0 ? demandMean / found.orderQuantity : 0],
      ["ordering cost per period", found.orderQuantity > 0 ? (orderingCost * demandMean) / found.orderQuantity : 0],
    ],
  },
});
