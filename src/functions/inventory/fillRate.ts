import { fillRate } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";
import { cycleDemand, leadTimeSteps, leadTimeWarnings, NORMAL_DEMAND, SAME_PERIOD, SHORTAGE } from "./leadTimeSteps";

export const fillRateFunction = defineFunction({
  name: "FILLRATE",
  summary: "Fill rate that a safety stock reaches: the share of demand met from stock.",
  args: {
    safetyStock: given.safetyStockHeld,
    demandSd: given.demandSd,
    leadTime: given.leadTime,
    orderQuantity: given.orderQuantity,
    demandMean: arg.optional(given.demandMean, 0),
    leadTimeSd: given.leadTimeSd,
    reviewPeriod: given.reviewPeriod,
  },
  result: result.each("share of demand met from stock, 0 to 1"),
  run: fillRate,
  examples: [{ call: [100, 150, 2, 1000], gives: 0.9561387453157396 }],
  faults: [{ call: [100, 150, 2, -5], error: "#VALUE!", says: "orderQuantity" }],
  explain: {
    formula: `fill rate = 1 − units short per cycle / units asked per cycle; ${SHORTAGE}`,
    source: "Hadley & Whitin (1963); Johnson, Lee, Davis & Hall (1995)",
    assumptions: [NORMAL_DEMAND, SAME_PERIOD, "Unmet demand is backordered."],
    steps: (input, rate) => [
      ...leadTimeSteps(input),
      ["units asked per cycle", cycleDemand(input)],
      ["units short per cycle", (1 - rate) * cycleDemand(input)],
    ],
    warnings: leadTimeWarnings,
  },
});
