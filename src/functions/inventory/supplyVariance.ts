import { supplyVariance } from "../../engine/index";
import { defineFunction } from "../machine/define";
import { arg } from "../machine/arg";
import { number } from "../machine/kind";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";
import { leadTimeSteps, SAME_PERIOD } from "./leadTimeSteps";

export const supplyVarianceFunction = defineFunction({
  name: "SUPPLYVARIANCE",
  summary: "Share of the variance behind the safety stock that comes from supply: from lead times that vary.",
  args: {
    demandMean: given.demandMean,
    demandSd: given.demandSd,
    leadTime: given.leadTime,
    leadTimeSd: arg.each("Standard deviation of the lead time", number, { unit: "periods" }),
    reviewPeriod: given.reviewPeriod,
  },
  result: result.each("share of the variance, 0 to 1"),
  run: supplyVariance,
  examples: [
    { call: [50, 5, 6, 2], gives: 10000 / 10150 },
    {
      call: [[[50], [50], [""]], [[5], [25], [""]], 6, [[2], [0], [""]]],
      gives: [[10000 / 10150], [0], [""]],
      note: "A lead time that never varies adds nothing",
    },
  ],
  faults: [
    { call: [50, 5, 6], error: "#VALUE!", says: "leadTimeSd is missing" },
    { call: [0, 5, 6, 2], error: "#VALUE!", says: "demandMean must be given" },
  ],
  explain: {
    formula: "share = demandMean² × leadTimeSd² / ((leadTime + reviewPeriod) × demandSd² + demandMean² × leadTimeSd²)",
    source: "Silver, Pyke & Peterson (1998); Eppen & Martin (1988)",
    assumptions: ["Demand and lead time do not depend on each other.", SAME_PERIOD],
    steps: (input) => leadTimeSteps(input),
  },
});
