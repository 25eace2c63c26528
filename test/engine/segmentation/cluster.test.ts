import fc from "fast-check";
import { cluster, clusterQuality, createRandom } from "../../../src/engine";
import type { ClusterMethod } from "../../../src/engine";
import { distances } from "../../../src/engine/segmentation/cluster/distances";
import { kMeans } from "../../../src/engine/segmentation/cluster/kMeans";
import { kMedoids } from "../../../src/engine/segmentation/cluster/kMedoids";
import { makePoints } from "../../../src/engine/segmentation/cluster/points";
import { wardTree } from "../../../src/engine/segmentation/cluster/wardTree";
import published from "../../fixtures/cluster.json";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";
import { frozen } from "../../support/frozen";

const METHODS: readonly ClusterMethod[] = ["kmeans", "kmedoids", "hierarchical"];
const ruspini = frozen(published["kmeans-ruspini"].inputs.points);
const iris = frozen(published.iris.inputs.points);
const overall = (features: number[][], clusters: readonly number[], scaling: "none" | "zscore") =>
  clusterQuality({ features, clusters: clusters.map(String), scaling }).at(-1)?.silhouette;

describe("Ruspini's data, by R", () => {
  const { expected, tolerance } = published["kmeans-ruspini"];

  test.each([2, 3, 4, 5] as const)("k-means with %i clusters: sum of squares and silhouette", (k) => {
    const points = makePoints(ruspini, "none");
    expectClose(kMeans(points, k, createRandom(1)).cost, expected.tot_withinss[k], tolerance);
    const { clusters } = cluster({ features: ruspini, clusters: k, scaling: "none" });
    expectClose(overall(ruspini, clusters, "none"), expected.silhouette[k], tolerance);
  });
  test.each(METHODS)("%s chooses four clusters", (method) => {
    const found = cluster({ features: ruspini, method, scaling: "none" });
    expect(found.sizes).toHaveLength(expected.best_k);
    expectClose(found.silhouette, expected.silhouette[4], tolerance);
    expect(found.sizes).toEqual([23, 20, 17, 15]);
  });
  test("PAM: mean dissimilarity", () => {
    const { cost } = kMedoids(distances(makePoints(ruspini, "none")), ruspini.length, 4, createRandom(1));
    const pam = published["pam-ruspini"];
    expectClose(cost / ruspini.length, pam.expected.mean_dissimilarity, pam.tolerance);
  });
});

describe("iris, by scikit-learn, kmedoids and scipy", () => {
  const { expected, tolerance } = published.iris;
  const points = makePoints(iris, "zscore");

  test.each([2, 3, 4, 5] as const)("%i clusters", (k) => {
    expectClose(kMeans(points, k, createRandom(1)).cost, expected[k].kmeans.cost, tolerance);
    expectClose(kMedoids(distances(points), 150, k, createRandom(1)).cost, expected[k].kmedoids.cost, tolerance);
    const { clusters, sizes } = cluster({ features: iris, clusters: k, method: "hierarchical" });
    expect(sizes).toEqual(expected[k].hierarchical.sizes);
    expectClose(overall(iris, clusters, "zscore"), expected[k].hierarchical.silhouette, tolerance);
  });
  test("heights of Ward's last merges", () => {
    const heights = wardTree(distances(points), 150).map(({ height }) => height);
    expectClose(heights.slice(-8), expected.lastHeights, tolerance);
  });
  test("silhouette of each cluster", () => {
    const rows = clusterQuality({ features: iris, clusters: expected.ward3.labels.map(String) });
    expectClose(
      rows.slice(0, 3).map(({ silhouette }) => silhouette),
      expected.ward3.silhouettes,
      tolerance,
    );
  });
});

describe("cluster", () => {
  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 25,
  });

  test.each(METHODS)(
    "%s: numbers run from 1 by falling size; equal items share one; the order of rows is nothing",
    (method) => {
      fc.assert(
        fc.property(tables, fc.nat({ max: 4 }), fc.nat(), (features, wanted, seed) => {
          const distinct = new Set(features.map(String)).size;
          const input = { method, clusters: Math.min(wanted, distinct), seed };
          const found = cluster(frozen({ features, ...input }));
          if (input.clusters > 0) expect(found.sizes).toHaveLength(input.clusters);
          expect(found.sizes).toEqual(found.sizes.toSorted((a, b) => b - a));
          expect(found.sizes).toEqual(found.sizes.map((_, i) => found.clusters.filter((c) => c === i + 1).length));
          const names = new Map(features.map((row, i) => [String(row), found.clusters[i]]));
          expect(features.map((row) => names.get(String(row)))).toEqual(found.clusters);
          const turned = cluster({ features: features.toReversed(), ...input });
          expect(turned.clusters.toReversed()).toEqual(found.clusters);
        }),
        { numRuns: 30, seed: 14 },
      );
    },
  );
  test.each(METHODS)("%s finds groups that lie apart, whatever the unit", (method) => {
    const features = Array.from({ length: 60 }, (_, i) => [(i % 3) * 1000 + (i % 7), (i % 3) / 100 + (i % 5) / 1e5]);
    const { clusters, sizes } = cluster({ features, method });
    expect(sizes).toEqual([20, 20, 20]);
    expect(clusters).toEqual(features.map((_, i) => (i % 3) + 1));
  });
  test("many items: their number is chosen by a sample, and all are assigned", () => {
    const random = createRandom(5);
    const features = Array.from({ length: 2600 }, (_, i) => [(i % 4) * 10 + random.uniform(), random.uniform() * 4]);
    const { sizes } = cluster({ features, scaling: "none" });
    expect(sizes).toEqual([650, 650, 650, 650]);
  });
  test("items that are all alike are one cluster; one item as well", () => {
    expect(
      cluster({
        features: [
          [3, 4],
          [3, 4],
        ],
      }),
    ).toEqual({ clusters: [1, 1], sizes: [2], silhouette: null });
    expect(cluster({ features: [[5]] }).clusters).toEqual([1]);
    expect(cluster({ features: [[1], [2], [9]], clusters: 1 }).clusters).toEqual([1, 1, 1]);
  });
  test("scalings", () => {
    const at = (scaling: "zscore" | "robust" | "minmax" | "none") =>
      Array.from(makePoints([[1], [2], [3], [4], [10]], scaling).at);
    expectClose(at("minmax"), [0, 1 / 9, 2 / 9, 1 / 3, 1], { abs: 1e-12 });
    expectClose(
      at("robust"),
      [-2, -1, 0, 1, 7].map((x) => x / 1.4826),
      { rel: 1e-12 },
    );
    expectClose(
      at("zscore"),
      [-3, -2, -1, 0, 6].map((x) => x / Math.sqrt(12.5)),
      { rel: 1e-12 },
    );
    expect(at("none")).toEqual([1, 2, 3, 4, 10]);
    // More than half are equal: the standard deviation steps in.
    expect(Array.from(makePoints([[1], [1], [1], [5]], "robust").at)).toEqual([0, 0, 0, 2]);
  });
  test("faults", () => {
    const call = (more: object) => () => cluster({ features: [[1], [2], [2]], ...more });
    expectFault(call({ clusters: 3 }), "domain", "clusters", /at most 2, the number of items that differ/);
    expectFault(call({ clusters: 1.5 }), "domain", "clusters", /whole number/);
    expectFault(call({ seed: -1 }), "domain", "seed", /at least 0/);
    expectFault(call({ features: [[1], [Infinity]] }), "domain", "features", /row 2.*finite/);
    expectFault(call({ features: [[1], [1e200]] }), "domain", "features", /1e150/);
    expectFault(call({ features: [[1], [1, 2]] }), "shape", "features", /row 2/);
    const many = Array.from({ length: 2001 }, (_, i) => [i]);
    for (const method of ["kmedoids", "hierarchical"] as const)
      expectFault(call({ features: many, method }), "domain", "method", /at most 2000 items, got 2001: use kmeans/);
    expectFault(call({ features: many, clusters: 101 }), "domain", "clusters", /at most 100, got/);
  });
});

describe("clusterQuality", () => {
  test("one row per cluster by number, then one over all; a lone item has 0", () => {
    const rows = clusterQuality({
      features: [[0], [1], [50], [100]],
      clusters: ["10", "10", "9", "x"],
      scaling: "none",
    });
    expect(rows.map(({ cluster: name, items }) => [name, items])).toEqual([
      ["9", 1],
      ["10", 2],
      ["x", 1],
      ["overall", 4],
    ]);
    expectClose(
      rows.map(({ silhouette }) => silhouette),
      [0, (49 / 50 + 48 / 49) / 2, 0, (49 / 50 + 48 / 49) / 4],
      { abs: 1e-12 },
    );
  });
  test("stays within −1 to 1", () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom("1", "2", "3")), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        items.filter((list) => new Set(list.map(([, name]) => name)).size > 1),
        (list) => {
          for (const { silhouette } of clusterQuality({
            features: list.map(([x]) => [x]),
            clusters: list.map(([, name]) => name),
          }))
            expect(Math.abs(silhouette)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 200, seed: 15 },
    );
  });
  test("faults", () => {
    expectFault(
      () => clusterQuality({ features: [[1], [2]], clusters: ["1", "1"] }),
      "tooFewData",
      "clusters",
      /two clusters/,
    );
    const names = Array.from({ length: 101 }, (_, i) => String(i));
    expectFault(
      () => clusterQuality({ features: names.map((_, i) => [i]), clusters: names }),
      "domain",
      "clusters",
      /at most 100 clusters/,
    );
    expectFault(() => clusterQuality({ features: [[1], [2]], clusters: ["1"] }), "shape", "clusters", /equally long/);
    const many = Array.from({ length: 10_001 }, (_, i) => [i]);
    expectFault(
      () => clusterQuality({ features: many, clusters: many.map(String) }),
      "domain",
      "features",
      /10000 items, got 10001/,
    );
  });
});
