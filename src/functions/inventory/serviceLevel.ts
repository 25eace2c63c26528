import { cycleServiceLevel, leadTimeDemandSd } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";
import { LEAD_TIME_FORMULA, leadTimeSteps, leadTimeWarnings, NORMAL_DEMAND, SAME_PERIOD } from "./leadTimeSteps";

export const serviceLevelFunction = defineFunction({
  name: "SERVICELEVEL",
  summary: "Cycle service level that a safety stock reaches.",
  args: {
    safetyStock: given.safetyStockHeld,
    demandSd: given.demandSd,
    leadTime: given.leadTime,
    demandMean: arg.optional(given.demandMean, 0),
    leadTimeSd: given.leadTimeSd,
    reviewPeriod: given.reviewPeriod,
  },
  result: result.each("chance of no stock-out in a replenishment cycle, 0 to 1"),
  run: cycleServiceLevel,
  examples: [
    { call: [[[0], [100], [""]], [[150], [150], [""]], 2], gives: [[0.5], [0.6813240558], [""]] },
    { call: [1000, 500, 2], gives: 0.9213503965 },
  ],
  faults: [{ call: [100, -1, 2], error: "#VALUE!", says: "demandSd" }],
  explain: {
    formula: `service level = normal distribution of safetyStock / ${LEAD_TIME_FORMULA}`,
    source: "Silver, Pyke & Peterson (1998); Eppen & Martin (1988)",
    assumptions: [NORMAL_DEMAND, SAME_PERIOD],
    steps: (input) => [
      ...leadTimeSteps(input),
      ["safety stock in standard deviations", inDeviations(input.safetyStock, leadTimeDemandSd(input))],
    ],
    warnings: leadTimeWarnings,
  },
});

function inDeviations(stock: number, sd: number): number | string {
  return sd === 0 ? "demand does not vary" : stock / sd;
}
