import { safetyStockForFillRate } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";
import { leadTimeSteps, leadTimeWarnings, NORMAL_DEMAND, SAME_PERIOD } from "./leadTimeSteps";

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
    formula:
      "expected units short per order = n(r) − n(r + orderQuantity) = (1 − fillRate) × orderQuantity, solved for the safety stock",
    source: "Silver, Pyke & Thomas (2017); exact loss of both ends of the cycle",
    assumptions: [NORMAL_DEMAND, SAME_PERIOD, "Unmet demand is backordered."],
    steps: (input) => [
      ["units short allowed per order", (1 - input.fillRate) * input.orderQuantity],
      ...leadTimeSteps(input),
    ],
    warnings: leadTimeWarnings,
  },
});
