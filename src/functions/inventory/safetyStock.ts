import { normalQuantile, safetyStock } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";
import { LEAD_TIME_FORMULA, leadTimeSteps, leadTimeWarnings, NORMAL_DEMAND, SAME_PERIOD } from "./leadTimeSteps";

export const safetyStockFunction = defineFunction({
  name: "SAFETYSTOCK",
  summary: "Safety stock for a cycle service level.",
  args: {
    cycleServiceLevel: given.cycleServiceLevel,
    demandSd: given.demandSd,
    leadTime: given.leadTime,
    demandMean: arg.optional(given.demandMean, 0),
    leadTimeSd: given.leadTimeSd,
    reviewPeriod: given.reviewPeriod,
  },
  result: result.each("safety stock in units"),
  run: safetyStock,
  examples: [
    { call: [0.95, 0.7, 2], gives: 1.6283220151473425 },
    {
      call: [0.9, [[500], [0], [""], [250]], 2],
      gives: [[906.1938024368], [0], [""], [453.0969012184]],
      note: "One formula for a column of items",
    },
    { call: [0.9, 500, 2, null, null, 4], gives: 1569.5737078157, note: "Periodic review every 4 periods" },
    {
      call: [0.9, [[500], [-1], ["?"]], [[2], [2], [2]]],
      gives: [[906.1938024368], [{ error: "#N/A" }], [{ error: "#N/A" }]],
    },
  ],
  faults: [
    { call: [95, 10, 4], error: "#VALUE!", says: "cycleServiceLevel must be between 0 and 1, got 95: write 0.95" },
    { call: [1, 10, 4], error: "#VALUE!", says: "cycleServiceLevel" },
    { call: [0.95, -10, 4], error: "#VALUE!", says: "demandSd" },
    {
      call: [0.95, [[1], [2]], [[1], [2], [3]]],
      error: "#VALUE!",
      says: "demandSd has 2 items and leadTime has 3 items",
    },
    { call: [0.95, [[1], [2]], "soon"], error: "#VALUE!", says: "leadTime must be a number" },
  ],
  explain: {
    formula: `safetyStock = z(cycleServiceLevel) × ${LEAD_TIME_FORMULA}`,
    source: "Silver, Pyke & Peterson (1998); Eppen & Martin (1988)",
    assumptions: [NORMAL_DEMAND, SAME_PERIOD],
    steps: (input) => [
      ["z = quantile of the normal distribution", normalQuantile(input.cycleServiceLevel)],
      ...leadTimeSteps(input),
    ],
    warnings: (input) => [
      ...leadTimeWarnings(input),
      ...(input.cycleServiceLevel < 0.5 ? ["A service level below 0.5 gives a negative safety stock."] : []),
    ],
  },
});
