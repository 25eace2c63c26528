import { pooling, type Pooling, POOLING_DEFAULTS } from "../../engine/index";
import type { PoolingInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number, share } from "../machine/kind";
import { result } from "../machine/result";

export const poolingFunction = defineFunction({
  name: "POOLING",
  summary: "Safety stock of several locations against that of one central stock, and the saving.",
  args: {
    demandSd: arg.column("Standard deviation of demand per period, one per location", number, { unit: "units" }),
    correlation: arg.optional(
      arg.single("Correlation of demand between any two locations, −1 to 1", number),
      POOLING_DEFAULTS.correlation,
    ),
    cycleServiceLevel: arg.optional(
      arg.single("Chance of no stock-out in a replenishment cycle", share),
      POOLING_DEFAULTS.cycleServiceLevel,
    ),
    leadTime: arg.optional(
      arg.single("Replenishment lead time, the same for all", number, { unit: "periods" }),
      POOLING_DEFAULTS.leadTime,
    ),
  },
  result: result.table<Pooling>("one row", [
    ["locations", ({ locations }) => locations],
    ["decentralisedSafetyStock", (found) => found.decentralisedSafetyStock],
    ["centralisedSafetyStock", (found) => found.centralisedSafetyStock],
    ["saving", ({ saving }) => saving],
    ["savingShare", ({ savingShare }) => savingShare],
  ]),
  run: (input: PoolingInput) => [pooling(input)],
  examples: [
    {
      call: [[[5], [5], [5], [5]], null, 0.9, 2],
      gives: [
        ["locations", "decentralisedSafetyStock", "centralisedSafetyStock", "saving", "savingShare"],
        [4, 36.24775209747273, 18.12387604873636, 18.12387604873636, 0.5],
      ],
      note: "Four equal, independent locations: the square root law",
    },
    {
      call: [[[5], [5], [5], [5]], 1, 0.9, 2, false],
      gives: [[4, 36.24775209747273, 36.24775209747273, 0, 0]],
      note: "Where all demand rises and falls together, nothing is saved",
    },
  ],
  faults: [
    { call: [[[5], [5], [5], [5]], -0.5], error: "#VALUE!", says: "correlation must lie between -0.333333 and 1" },
    { call: [[[5], [-5]]], error: "#VALUE!", says: "demandSd" },
  ],
  explain: {
    formula: "centralised: z × √leadTime × √((1 − correlation) × Σ demandSd² + correlation × (Σ demandSd)²)",
    source: "Eppen (1979)",
    assumptions: [
      "Demand is normal, every pair of locations has the same correlation.",
      "All have the same lead time.",
    ],
    steps: (_, [found]) =>
      found
        ? [
            ["sum of the standard deviations", found.decentralisedSd],
            ["standard deviation of the sum", found.centralisedSd],
          ]
        : [],
  },
});
