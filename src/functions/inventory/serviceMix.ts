import {
  MINIMUM_LEVEL,
  MIX_GOAL,
  type ServiceMix,
  serviceMix,
  type ServiceMixInput,
  type ServiceMixItem,
} from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, number, share } from "../machine/kind";
import { result } from "../machine/result";
import { MIX_ASSUMPTIONS, mixLeadTimeSd, serviceMixItems, serviceMixMore } from "./serviceMixArguments";

const three = [[[100], [400], [200]], [[10], [30], [20]], 1, [[50], [5], [20]]] as const;

export const serviceMixFunction = defineFunction({
  name: "SERVICEMIX",
  summary: "Service level per item that reaches a total fill rate with the least stock, or the best one for a budget.",
  args: {
    ...serviceMixItems,
    target: arg.single("Total fill rate to reach, such as 0.98, or the budget; which one, goal says", number),
    ...serviceMixMore,
    goal: arg.optional(
      arg.single(
        "What the target is",
        choice({ fillRate: "share of the weighted demand met from stock", budget: "money for safety stock" }),
      ),
      MIX_GOAL,
    ),
    leadTimeSd: mixLeadTimeSd,
    minimumLevel: arg.optional(
      arg.single("Cycle service level below which no item may fall, 0.5 for none", share),
      MINIMUM_LEVEL,
    ),
  },
  result: result.itemRows<ServiceMix, ServiceMixItem>("one row per item", ({ items }) => items, [
    ["cycleServiceLevel", ({ cycleServiceLevel }) => cycleServiceLevel],
    ["fillRate", ({ fillRate }) => fillRate],
    ["safetyStock", ({ safetyStock }) => safetyStock],
    ["safetyStockValue", ({ safetyStockValue }) => safetyStockValue],
  ]),
  run: (input: ServiceMixInput) => serviceMix(input),
  examples: [
    {
      call: [...three, 0.995],
      gives: [
        ["cycleServiceLevel", "fillRate", "safetyStock", "safetyStockValue"],
        [0.6954798385857219, 0.9805711279134613, 5.114438125726365, 255.72190628631824],
        [0.9695479838585722, 0.9991136728894751, 56.225745651699356, 281.1287282584968],
        [0.8781919354342889, 0.9939870902643191, 23.319916715202936, 466.3983343040587],
      ],
      note: "One cycle service level of 0.881 for all would need 1,240 instead of 1,003",
    },
    {
      call: [[[9], [""], [4]], [[3], [""], [0]], 4, 2, 12, null, null, "budget", null, null, false],
      gives: [
        [0.841344746068543, 0.9457924443942947, 6, 12],
        ["", "", "", ""],
        [1, 1, 0, 0],
      ],
      note: "A single lead time and a single cost stand for all items",
    },
  ],
  faults: [
    { call: [...three, 99.5], error: "#VALUE!", says: "target must lie strictly between 0 and 1: write 0.995" },
    { call: [[[9]], [[3]], 0, 2, 0.9], error: "#VALUE!", says: "leadTime must be positive" },
    { call: [[[0]], [[3]], 1, 2, 0.9], error: "#VALUE!", says: "no item has demand or weight" },
    { call: [[[9]], [[900]], 1, 2, 0.999999999999], error: "#NUM!", says: "beyond reach" },
    { call: [...three, 0.9, null, null, null, null, 0.3], error: "#VALUE!", says: "minimumLevel must lie between 0.5" },
    { call: [...three, 0.9, [[1], [2]]], error: "#VALUE!", says: "orderQuantity has 2 items" },
  ],
  explain: {
    formula:
      "P(z < Z < z + orderQuantity / sd) = unitCost × orderQuantity / (exchange rate × weight), sd = √(leadTime × demandSd² + demandMean² × leadTimeSd²), safetyStock = z × sd",
    source: "Thonemann, Brown & Hausman (2002); Silver, Pyke & Peterson (1998)",
    assumptions: [
      ...MIX_ASSUMPTIONS,
      "z is kept between that of minimumLevel (0 for 0.5) and 6. An item without weight gets the least.",
    ],
    steps: (_, mix) => [
      ["total fill rate", mix.fillRate],
      ["value of all safety stocks", mix.safetyStockValue],
      ["exchange rate: money for the last share of total service", finite(mix.exchangeRate)],
      ["money for the last point of total service", finite(mix.exchangeRate / 100)],
    ],
    warnings: ({ target, goal = MIX_GOAL }, mix) => [
      ...(goal === "fillRate" && mix.fillRate > target + 1e-9
        ? ["The target is reached at the least safety stock: the fill rate is above it."]
        : []),
      ...(mix.exchangeRate === Infinity ? ["The budget is more than the mix can use: every item has its most."] : []),
    ],
  },
});

function finite(rate: number): number | string {
  return Number.isFinite(rate) ? rate : "none: the budget is not used up";
}
