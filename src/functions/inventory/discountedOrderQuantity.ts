import { DISCOUNT_KIND, type DiscountedOrder, discountedOrderQuantity } from "../../engine/index";
import type { DiscountedOrderQuantityInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, number, share } from "../machine/kind";
import { result } from "../machine/result";

const prices = [
  [0, 0.75],
  [400, 0.72],
  [800, 0.68],
];

export const discountedOrderQuantityFunction = defineFunction({
  name: "EOQ.DISCOUNT",
  summary: "Order quantity with the least yearly cost where the price falls with the quantity, and that cost.",
  args: {
    demandRate: arg.single("Demand per year (or any period)", number, { unit: "units per period" }),
    orderingCost: arg.single("Fixed cost of an order", number, { unit: "money" }),
    holdingRate: arg.single("Holding cost per period as a share of the price, such as 0.2", share),
    breaks: arg.rows("Price list: a row per band with its first quantity and its unit price"),
    kind: arg.optional(
      arg.single(
        "What a lower price holds for",
        choice({ allUnits: "for all units of the order", incremental: "only for the units of its band" }),
      ),
      DISCOUNT_KIND,
    ),
  },
  result: result.table<DiscountedOrder>("one row", [
    ["orderQuantity", ({ orderQuantity }) => orderQuantity],
    ["yearlyCost", ({ yearlyCost }) => yearlyCost],
    ["unitPrice", ({ unitPrice }) => unitPrice],
  ]),
  run: (input: DiscountedOrderQuantityInput) => [discountedOrderQuantity(input)],
  examples: [
    {
      call: [1300, 8, 0.3, prices],
      gives: [
        ["orderQuantity", "yearlyCost", "unitPrice"],
        [800, 978.6, 0.68],
      ],
    },
    { call: [1300, 8, 0.3, prices, "incremental", false], gives: [[304.0467800264368, 1043.4105255059485, 0.75]] },
  ],
  faults: [
    { call: [1300, 8, 30, prices], error: "#VALUE!", says: "holdingRate must be between 0 and 1, got 30: write 0.3" },
    { call: [1300, 8, 0.3, [[0], [400]]], error: "#VALUE!", says: "breaks row 1 must hold two numbers" },
    {
      call: [
        1300,
        8,
        0.3,
        [
          [400, 0.72],
          [0, 0.75],
        ],
      ],
      error: "#VALUE!",
      says: "breaks row 2 must have a larger quantity",
    },
  ],
  explain: {
    formula:
      "the cheapest of all bands: demandRate × price + orderingCost × demandRate / quantity + holdingRate × price × quantity / 2",
    source: "Hadley & Whitin (1963); Snyder & Shen (2019)",
    assumptions: ["Demand is steady and known.", "The first quantity of the first band is the smallest order."],
    steps: ({ demandRate, orderingCost, holdingRate }, [order]) =>
      order
        ? [
            ["purchase", demandRate * order.unitPrice],
            ["ordering", order.orderQuantity > 0 ? (orderingCost * demandRate) / order.orderQuantity : 0],
            ["holding", (holdingRate * order.unitPrice * order.orderQuantity) / 2],
          ]
        : [],
  },
});
