import { type LotSizes, lotSizes, LOT_SIZE_METHOD } from "../../engine/index";
import type { LotSizesInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, number } from "../machine/kind";
import { result } from "../machine/result";

export const lotSizesFunction = defineFunction({
  name: "LOTSIZES",
  summary: "Order plan for a demand that changes from period to period: least cost, or a heuristic.",
  args: {
    demand: arg.history("Demand of the coming periods: items down, periods across", { unit: "units per period" }),
    orderingCost: arg.each("Fixed cost of an order", number, { unit: "money" }),
    holdingCost: arg.each("Cost of holding a unit for a period", number, { unit: "money per unit and period" }),
    method: arg.optional(
      arg.single(
        "How the lots are found",
        choice({
          wagnerWhitin: "least cost",
          silverMeal: "while the cost per period falls",
          leastUnitCost: "while the cost per unit falls",
          lotForLot: "one order per period with demand",
        }),
      ),
      LOT_SIZE_METHOD,
    ),
  },
  result: result.eachHistory<LotSizes>("units to receive per period, in the shape of demand", ({ orders }) => orders),
  run: (input: LotSizesInput) => lotSizes(input),
  examples: [
    { call: [[[90, 120, 80, 70]], 500, 2], gives: [[210, 0, 150, 0]] },
    { call: [[[90], [120], [80], [70]], 500, 2], gives: [[210], [0], [150], [0]], note: "A column gives a column" },
    {
      call: [
        [
          [90, 120, 80, 70],
          [5, 0, 0, ""],
        ],
        500,
        2,
        "lotForLot",
      ],
      gives: [
        [90, 120, 80, 70],
        [5, 0, 0, ""],
      ],
    },
  ],
  faults: [
    { call: [[[90, -120, 80, 70]], 500, 2], error: "#VALUE!", says: "demand (period 2) must not be negative" },
    { call: [[[90, 120, 80, 70]], -500, 2], error: "#VALUE!", says: "orderingCost" },
    { call: [[[90, 120, 80, 70]], 500, 2, "best"], error: "#VALUE!", says: "method must be wagnerWhitin" },
  ],
  explain: {
    formula: "cost = orderingCost × orders + holdingCost × units held × periods held",
    source: "Wagner & Whitin (1958); Silver & Meal (1973)",
    assumptions: ["Demand is known and due at the start of its period; what is used at once costs nothing to hold."],
    steps: (input, plan) => [
      ["orders", plan.orderCount],
      ["ordering cost", plan.orderingCost],
      ["holding cost", plan.holdingCost],
      ["cost of the plan", plan.totalCost],
      ["least cost possible", lotSizes({ ...input, method: LOT_SIZE_METHOD }).totalCost],
    ],
  },
});
