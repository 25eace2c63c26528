import { cluster, CLUSTER_SEED, type ClusterInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, wholeNumber } from "../machine/kind";
import { result } from "../machine/result";
import { featureScaling } from "./clusterArguments";

const method = choice({
  kmeans: "Compact groups around means, for any number of items",
  kmedoids: "Groups around typical items, which outliers pull less; at most 2,000 items",
  hierarchical: "Groups within groups (Ward); at most 2,000 items",
});

export const clusterFunction = defineFunction({
  name: "CLUSTER",
  summary: "Cluster number of each item: items that are alike in several features go together, 1 is the largest.",
  args: {
    features: arg.rows("Features: items down, features across; take logarithms of very skewed ones"),
    clusters: arg.optional(arg.single("Number of clusters up to 100; 0 chooses 2 to 10 by silhouette", wholeNumber), 0),
    method: arg.optional(arg.single("How items are grouped", method), "kmeans"),
    seed: arg.optional(
      arg.single("Start of the random numbers; the same seed gives the same result", wholeNumber),
      CLUSTER_SEED,
    ),
    scaling: arg.optional(arg.single("How features of different units are made comparable", featureScaling), "zscore"),
  },
  result: result.columnOf("cluster number of each item", ({ clusters }: ReturnType<typeof cluster>) => clusters),
  run: (input: ClusterInput) => cluster(input),
  examples: [
    {
      call: [
        [
          [1, 100],
          [9, 900],
          [2, 120],
          ["", ""],
          [8, 880],
          [1, "x"],
          [2, 90],
        ],
      ],
      gives: [[1], [2], [1], [""], [2], [{ error: "#N/A" }], [1]],
      note: "Without a number of clusters the best silhouette decides",
    },
    {
      call: [
        [
          [1, 5],
          [2, 5],
          [1, 6],
          [50, 5],
          [52, 6],
          [1, 90],
        ],
        3,
        "KMedoids",
        7,
        "none",
      ],
      gives: [[1], [1], [1], [2], [2], [3]],
    },
    { call: [[[1], [2], [30], [31], [32], [90]], 3, "hierarchical"], gives: [[2], [2], [1], [1], [1], [3]] },
  ],
  faults: [
    {
      call: [[[1], [1], [2]], 3],
      error: "#VALUE!",
      says: "clusters must be at most 2, the number of items that differ",
    },
    { call: [[[1], [2]], 1, "dbscan"], error: "#VALUE!", says: "method must be kmeans, kmedoids or hierarchical" },
    { call: [[[1], [2]], -1], error: "#VALUE!", says: "clusters must be a whole number of at least 0" },
  ],
  explain: {
    formula:
      "kmeans: least sum of squared distances to cluster means; kmedoids: least sum of distances to typical items; hierarchical: least rise of the sum of squares at each merge",
    source: "Arthur & Vassilvitskii (2007); Kaufman & Rousseeuw (1990); Ward (1963); Rousseeuw (1987)",
    assumptions: [
      "Features count equally once they are scaled: repeat or multiply one (with scaling none) to weigh it more.",
      "The result does not depend on the order of the rows.",
      "A feature that is the same for all items tells nothing.",
    ],
    steps: (_, { sizes, silhouette }) => [
      ["clusters", sizes.length],
      ["items in the largest", sizes[0] ?? 0],
      ["items in the smallest", sizes.at(-1) ?? 0],
      ["mean silhouette, by which the number was chosen", silhouette ?? "number was given"],
    ],
    warnings: (_, { silhouette }) =>
      silhouette !== null && silhouette < 0.25
        ? ["The mean silhouette is below 0.25: these items fall into no clear groups."]
        : [],
  },
});
