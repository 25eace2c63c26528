import { economicProductionQuantity } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number } from "../machine/kind";
import { result } from "../machine/result";

export const economicProductionQuantityFunction = defineFunction({
  name: "EPQ",
  summary:
    "Economic production quantity: the lot with the least setup and holding cost where it comes in as it is made.",
  args: {
    demandRate: arg.each("Demand per year (or any period)", number, { unit: "units per period" }),
    productionRate: arg.each("Production per the same period, above demand", number, { unit: "units per period" }),
    setupCost: arg.each("Fixed cost of a lot", number, { unit: "money" }),
    holdingCost: arg.each("Cost of holding a unit for the same period", number, { unit: "money per unit and period" }),
  },
  result: result.each("lot in units"),
  run: economicProductionQuantity,
  examples: [
    { call: [1300, 2000, 8, 0.225], gives: 513.9328595516969 },
    { call: [[[80], [0], [""]], [[110], [110], [""]], 4, 0.08], gives: [[171.2697677155351], [0], [""]] },
  ],
  faults: [
    { call: [2000, 1300, 8, 0.225], error: "#VALUE!", says: "productionRate must be above demandRate" },
    { call: [1300, 2000, 8, 0], error: "#VALUE!", says: "holdingCost" },
  ],
  explain: {
    formula: "lot = √(2 × demandRate × setupCost / (holdingCost × (1 − demandRate / productionRate)))",
    source: "Taft (1918)",
    assumptions: ["Demand and production are steady, and for the same period as the holding cost."],
    steps: ({ demandRate, productionRate, setupCost, holdingCost }, lot) => [
      ["share of the time in production", demandRate / productionRate],
      ["highest stock", lot * (1 - demandRate / productionRate)],
      ["lots per period", lot > 0 ? demandRate / lot : 0],
      ["setup cost per period", lot > 0 ? (setupCost * demandRate) / lot : 0],
      ["holding cost per period", (holdingCost * lot * (1 - demandRate / productionRate)) / 2],
    ],
  },
});
