import { costToServe, type CostToServeInput } from "../../engine/index";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import { activityCosts, COST_SOURCE, driverVolumes, fixedShare } from "./costToServeArguments";

export const costToServeFunction = defineFunction({
  name: "COSTTOSERVE",
  summary: "Cost to serve of each customer (or product) by activity-based costing; sums exactly to the activity costs.",
  args: { driverVolumes, activityCosts, fixedShare },
  result: result.columnOf("cost of each object", ({ total }: ReturnType<typeof costToServe>) => total),
  run: (input: CostToServeInput) => costToServe(input),
  wholeOrNothing: true,
  examples: [
    {
      call: [
        [
          [1, 4],
          [3, 4],
        ],
        [100, 80],
      ],
      gives: [[65], [115]],
    },
    {
      call: [
        [
          [1, 4],
          ["", ""],
          [3, null],
        ],
        [100, 80],
      ],
      gives: [[105], [""], [75]],
    },
  ],
  faults: [
    {
      call: [
        [
          [1, 4],
          [3, "x"],
        ],
        [100, 80],
      ],
      error: "#VALUE!",
      says: "driverVolumes in row 2 column 2 must be a number",
    },
    {
      call: [
        [
          [1, 4],
          [3, 4],
        ],
        [100, 80, 60],
      ],
      error: "#VALUE!",
      says: "activityCosts",
    },
    { call: [[[1], [3]], [100], 30], error: "#VALUE!", says: "fixedShare must be between 0 and 1, got 30: write 0.3" },
  ],
  explain: {
    formula:
      "cost = sum over the activities of activityCosts × (fixedShare / objects + (1 − fixedShare) × volume / total volume)",
    source: COST_SOURCE,
    assumptions: [
      "A customer causes cost in proportion to its driver volumes.",
      "The results add up exactly to the activity costs.",
    ],
    steps: ({ activityCosts: pools, driverVolumes: volumes }, { total }) => [
      ["objects", volumes.length],
      ["activities", pools.length],
      ["sum of the activity costs", pools.reduce((sum, cost) => sum + cost, 0)],
      ["sum of the results", total.reduce((sum, cost) => sum + cost, 0)],
    ],
  },
});
