import { costToServe, type CostToServeInput } from "../../engine/index";
import { defineFunction } from "../machine/define";
import { result } from "../machine/result";
import { activityCosts, COST_SOURCE, driverVolumes, fixedShare } from "./costToServeArguments";

export const costToServeDetailFunction = defineFunction({
  name: "COSTTOSERVE.DETAIL",
  summary: "Cost to serve of each customer (or product) by activity; each column sums exactly to its activity cost.",
  args: { driverVolumes, activityCosts, fixedShare },
  result: result.matrix(
    "objects down, activities across",
    ({ detail }: ReturnType<typeof costToServe>) => (detail[0] ?? []).map((_, i) => `activity ${i + 1}`),
    ({ detail }) => detail,
  ),
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
      gives: [
        ["activity 1", "activity 2"],
        [25, 40],
        [75, 40],
      ],
    },
    {
      call: [
        [
          [1, 4],
          ["", ""],
          [3, 4],
        ],
        [100, 80],
        0.5,
        false,
      ],
      gives: [
        [37.5, 40],
        ["", ""],
        [62.5, 40],
      ],
    },
  ],
  faults: [{ call: [[[0], [0]], [100]], error: "#VALUE!", says: "no object has any volume" }],
  explain: {
    formula: "cost = activityCosts × (fixedShare / objects + (1 − fixedShare) × volume / total volume of the activity)",
    source: COST_SOURCE,
    assumptions: ["A customer causes cost in proportion to its driver volumes."],
    steps: ({ activityCosts: pools, driverVolumes: volumes }) =>
      pools.map((cost, j) => {
        const volume = volumes.reduce((sum, row) => sum + (row[j] ?? 0), 0);
        return [`rate of activity ${j + 1}: cost / total volume`, volume === 0 ? "no volume" : cost / volume] as const;
      }),
  },
});
