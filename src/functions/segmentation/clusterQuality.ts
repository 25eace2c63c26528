import { clusterQuality, type ClusterQuality, type ClusterQualityInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { text } from "../machine/kind";
import { result } from "../machine/result";
import { featureScaling } from "./clusterArguments";

const asNumber = (name: string) => (/^\d+$/.test(name) ? Number(name) : name);

export const clusterQualityFunction = defineFunction({
  name: "CLUSTER.QUALITY",
  summary: "How well items fit their clusters: mean silhouette per cluster and overall.",
  args: {
    features: arg.rows("Features as they were clustered by: items down, features across"),
    clusters: arg.column("Number or name of each item's cluster", text, { key: true }),
    scaling: arg.optional(arg.single("How features of different units are made comparable", featureScaling), "zscore"),
  },
  result: result.table<ClusterQuality>("one row per cluster and one over all; silhouette from −1 to 1", [
    ["cluster", ({ cluster }) => asNumber(cluster)],
    ["items", ({ items }) => items],
    ["silhouette", ({ silhouette }) => silhouette],
  ]),
  run: (input: ClusterQualityInput) => clusterQuality(input),
  examples: [
    {
      call: [[[0], [1], [50], [100]], [[10], [10], [9], ["x"]], "none"],
      gives: [
        ["cluster", "items", "silhouette"],
        [9, 1, 0],
        [10, 2, (49 / 50 + 48 / 49) / 2],
        ["x", 1, 0],
        ["overall", 4, (49 / 50 + 48 / 49) / 4],
      ],
      note: "An item alone in its cluster has 0",
    },
    {
      call: [
        [
          [0, 5],
          [0, 5],
          ["", ""],
          [9, 1],
          [9, 1],
        ],
        [[1], [1], [""], [2], [2]],
        null,
        false,
      ],
      gives: [
        [1, 2, 1],
        [2, 2, 1],
        ["overall", 4, 1],
      ],
    },
  ],
  faults: [
    {
      call: [
        [[1], [2]],
        [[1], [1]],
      ],
      error: "#N/A",
      says: "at least two clusters",
    },
    {
      call: [
        [[1], [2]],
        [[1], [2], [3]],
      ],
      error: "#VALUE!",
      says: "features has 2 items and clusters has 3 items",
    },
  ],
  explain: {
    formula: "silhouette = (next − own) / max(own, next): mean distances to the nearest other and to the own cluster",
    source: "Rousseeuw (1987); Kaufman & Rousseeuw (1990)",
    assumptions: [
      "Above 0.7 strong, above 0.5 reasonable, above 0.25 weak, below that no clear groups.",
      "At most 10,000 items in 100 clusters, as all are compared with each other.",
    ],
    steps: (_, rows) =>
      rows.slice(-20).map(({ cluster, silhouette }) => [`silhouette of ${cluster}`, silhouette] as const),
  },
});
