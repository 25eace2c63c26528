import { reorderPoint, safetyStock } from "../../engine/index";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";
import { LEAD_TIME_FORMULA, leadTimeSteps, leadTimeWarnings, NORMAL_DEMAND, SAME_PERIOD } from "./leadTimeSteps";

export const reorderPointFunction = defineFunction({
  name: "REORDERPOINT",
  summary: "Reorder point (order-up-to level under periodic review) for a cycle service level.",
  args: {
    cycleServiceLevel: given.cycleServiceLevel,
    demandSd: given.demandSd,
    leadTime: given.leadTime,
    demandMean: given.demandMean,
    leadTimeSd: given.leadTimeSd,
    reviewPeriod: given.reviewPeriod,
  },
  result: result.each("stock position at which to order, in units"),
  run: reorderPoint,
  examples: [
    { call: [0.9, 500, 6, 2500], gives: 16569.5737078157 },
    { call: [[[0.9], [""]], [[500], [""]], 2, [[2500], [""]]], gives: [[5906.1938024368], [""]] },
  ],
  faults: [
    { call: [0.9, 500, 6], error: "#VALUE!", says: "demandMean is missing" },
    { call: [0.9, 500, -6, 2500], error: "#VALUE!", says: "leadTime" },
  ],
  explain: {
    formula: `reorderPoint = demandMean × (leadTime + reviewPeriod) + z(cycleServiceLevel) × ${LEAD_TIME_FORMULA}`,
    source: "Silver, Pyke & Peterson (1998); Eppen & Martin (1988)",
    assumptions: [NORMAL_DEMAND, SAME_PERIOD],
    steps: (input) => [
      ["mean demand during the lead time", input.demandMean * (input.leadTime + (input.reviewPeriod ?? 0))],
      ...leadTimeSteps(input),
      ["safety stock", safetyStock(input)],
    ],
    warnings: leadTimeWarnings,
  },
});
