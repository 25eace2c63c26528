import { economicOrderQuantity, type EconomicOrderQuantityInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number } from "../machine/kind";
import { result } from "../machine/result";

export const economicOrderQuantityFunction = defineFunction({
  name: "EOQ",
  summary: "Economic order quantity: the lot with the least ordering and holding cost.",
  args: {
    demandRate: arg.each("Demand per year (or any period)", number, { unit: "units per period" }),
    orderingCost: arg.each("Fixed cost of an order", number, { unit: "money" }),
    holdingCost: arg.each("Cost of holding a unit for the same period", number, { unit: "money per unit and period" }),
    minimumOrder: arg.maybe(arg.each("Smallest order allowed", number, { unit: "units" }), "none"),
    orderMultiple: arg.maybe(arg.each("Orders come in multiples of this", number, { unit: "units" }), "none"),
    backorderCost: arg.maybe(
      arg.each("Cost of a unit backordered for the period, where backorders are planned", number, {
        unit: "money per unit and period",
      }),
      "no backorders",
    ),
  },
  result: result.each("order quantity in units"),
  run: (input: EconomicOrderQuantityInput) => economicOrderQuantity(input),
  examples: [
    { call: [182500, 2250, 275], gives: 1728.109844993551 },
    { call: [1300, 8, 0.225, null, null, 5], gives: 310.8125551589646, note: "With planned backorders" },
    { call: [[[12000], [""], [null]], [[4000], [""], [4000]], 100], gives: [[979.7958971133], [""], [0]] },
    { call: [12000, 4000, 100, 1500], gives: 1500 },
  ],
  faults: [
    { call: [-5, 10, 1], error: "#VALUE!", says: "demandRate" },
    { call: [100, 10, 0], error: "#VALUE!", says: "holdingCost" },
  ],
  explain: {
    formula: "orderQuantity = √(2 × demandRate × orderingCost / holdingCost)",
    source: "Harris (1913); Hadley & Whitin (1963)",
    assumptions: [
      "Demand is steady and known, the price does not depend on the quantity.",
      "Demand and holding cost are for the same period.",
      "With backorderCost the quantity grows by √((holdingCost + backorderCost) / backorderCost).",
    ],
    steps: ({ demandRate, orderingCost, holdingCost, backorderCost }, quantity) => [
      ["without limits and backorders", economicOrderQuantity({ demandRate, orderingCost, holdingCost })],
      ...(backorderCost === undefined
        ? []
        : [
            [
              "with backorders, without limits",
              economicOrderQuantity({ demandRate, orderingCost, holdingCost, backorderCost }),
            ] as const,
          ]),
      ["orders per period", quantity > 0 ? demandRate / quantity : 0],
    ],
  },
});
