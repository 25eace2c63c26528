import { HISTORY_DEFAULTS, type HistoryStock, NORMAL_CV_LIMIT, safetyStockFromHistory } from "../../engine/index";
import type { SafetyStockFromHistoryInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, flag, share, wholeNumber } from "../machine/kind";
import { result } from "../machine/result";
import * as given from "./inventoryArguments";
import { SAME_PERIOD } from "./leadTimeSteps";

const steady = [[20, 22, 18, 25, 19, 21, 23, 20, 24, 18, 22, 20]];
const sporadic = [[0, 0, 3, 0, 1, 0, 0, 4, 0, 0, 2, 0, 0, 1, 0, 0, 5, 0, 0, 2]];

export const safetyStockFromHistoryFunction = defineFunction({
  name: "SAFETYSTOCK.HISTORY",
  summary: "Safety stock straight from the demand history, with the distribution that fits each item's demand.",
  args: {
    demand: arg.history("Demand history: items down, periods across", { unit: "units per period" }),
    serviceLevel: arg.each("Service level wanted, such as 0.95; which one, basis says", share),
    leadTime: given.leadTime,
    leadTimeSd: given.leadTimeSd,
    reviewPeriod: given.reviewPeriod,
    basis: arg.optional(
      arg.single(
        "What the service level means",
        choice({ cycle: "chance of no stock-out in a cycle", fill: "share of demand met from stock" }),
      ),
      HISTORY_DEFAULTS.basis,
    ),
    distribution: arg.optional(
      arg.single(
        "Distribution of demand over the lead time",
        choice({
          auto: "by the demand pattern",
          normal: "steady demand",
          gamma: "skewed demand",
          poisson: "few single units",
          negativeBinomial: "few units, uneven",
          bootstrap: "drawn from the history itself",
        }),
      ),
      HISTORY_DEFAULTS.distribution,
    ),
    seed: arg.optional(arg.single("Start of the random draws of bootstrap", wholeNumber), HISTORY_DEFAULTS.seed),
    orderQuantity: arg.maybe(given.orderQuantity, "needed for basis fill without a review period"),
    lots: arg.optional(
      arg.single("TRUE adds what a period's demand, coming at once, carries stock below the reorder point", flag),
      HISTORY_DEFAULTS.lots,
    ),
  },
  result: result.eachOf<HistoryStock>("safety stock in units", ({ safetyStock }) => safetyStock),
  run: (input: SafetyStockFromHistoryInput) => safetyStockFromHistory(input),
  examples: [
    { call: [steady, 0.95, 4], gives: 7.422580620324425 },
    { call: [sporadic, 0.95, 4], gives: 5.4, note: "Seldom demand is counted in whole units" },
    { call: [sporadic, 0.95, 2, 0, 2, "fill"], gives: 6.4, note: "A fill rate under periodic review" },
    { call: [[...steady, Array<unknown>(12).fill("")], 0.95, 4], gives: [[7.422580620324425], [""]] },
  ],
  faults: [
    { call: [steady, 95, 4], error: "#VALUE!", says: "serviceLevel must be between 0 and 1, got 95: write 0.95" },
    { call: [steady, 0.95, -4], error: "#VALUE!", says: "leadTime" },
    { call: [steady, 0.95, 4, 0, 0, "fill"], error: "#VALUE!", says: "orderQuantity must be given" },
    { call: [[[5]], 0.95, 4], error: "#N/A", says: "at least two observed periods" },
  ],
  explain: {
    formula: "safetyStock = least stock that reaches serviceLevel over leadTime + reviewPeriod − mean demand over them",
    source: "Silver, Pyke & Peterson (1998); Burgin (1975); Adan, van Eenige & Resing (1995); Willemain et al. (2004)",
    assumptions: [
      SAME_PERIOD,
      "Periods are independent; zeros count as demand of zero, missing periods are left out, returns count as zero.",
      "Unmet demand is backordered.",
    ],
    steps: (_, stock) => [
      ["distribution", stock.distribution],
      ["mean of a period", stock.demandMean],
      ["sd of a period", stock.demandSd],
      ["mean of the interval", stock.intervalMean],
      ["sd of the interval", stock.intervalSd],
      ...(stock.undershoot > 0
        ? [["mean below the reorder point when the order is placed", stock.undershoot] as const]
        : []),
      ...(stock.simulationError === null ? [] : [["half of the draws' 95 % range", stock.simulationError] as const]),
      ["reorder point", stock.reorderPoint],
    ],
    warnings: (_, { distribution, intervalMean, intervalSd }) =>
      distribution === "normal" && intervalSd > NORMAL_CV_LIMIT * intervalMean
        ? ["The spread is more than half of the mean demand: the normal distribution is doubtful here."]
        : [],
  },
});
