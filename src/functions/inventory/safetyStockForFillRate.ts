import { safetyStockForFillRate } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";
import { cycleDemand, leadTimeSteps, leadTimeWarnings, NORMAL_DEMAND, SAME_PERIOD, SHORTAGE } from "./leadTimeSteps";

export const safetyStockForFillRateFunction = defineFunction({
  name: "SAFETYSTOCK.FILLRATE",
  summary: "Safety stock for a fill rate: the share of demand met from stock.",
  args: {
    fillRate: given.fillRateTarget,
    demandSd: given.demandSd,
    leadTime: given.leadTime,
    orderQuantity: given.orderQuantity,
    demandMean: arg.optional(given.demandMean, 0),
    leadTimeSd: given.leadTimeSd,
    reviewPeriod: given.reviewPeriod,
  },
  result: result.each("safety stock in units; below 0 where the order quantity alone gives the fill rate"),
  run: safetyStockForFillRate,
  examples: [{ call: [0.99, 11.4, 1, 200], gives: 6.562872802641 }],
  faults: [
    { call: [98, 10, 4, 100], error: "#VALUE!", says: "fillRate must be between 0 and 1, got 98: write 0.98" },
    { call: [0.98, 10, 4, 0], error: "#VALUE!", says: "orderQuantity" },
  ],
  explain: {
    formula: `the safety stock at which units short per cycle = (1 − fillRate) × units asked per cycle; ${SHORTAGE}`,
    source: "Brown (1967); Hadley & Whitin (1963); Johnson, Lee, Davis & Hall (1995)",
    assumptions: [NORMAL_DEMAND, SAME_PERIOD, "Unmet demand is backordered."],
    steps: (input) => [
      ["units asked per cycle", cycleDemand(input)],
      ["units short allowed per cycle", (1 - input.fillRate) * cycleDemand(input)],
      ...leadTimeSteps(input),
    ],
    warnings: leadTimeWarnings,
  },
});
