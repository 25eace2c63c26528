import { requireChoice, requireInteger } from "../../check";
import { EngineError } from "../../errors";
import { createRandom } from "../../random";
import type { Random } from "../../random";
import { mean } from "../../statistics/mean";
import { distances } from "./distances";
import { kMeans } from "./kMeans";
import { kMedoids } from "./kMedoids";
import { makePoints } from "./points";
import type { FeatureScaling, Points } from "./points";
import { silhouettes } from "./silhouettes";
import { cutTree, wardTree } from "./wardTree";

export type ClusterMethod = "kmeans" | "kmedoids" | "hierarchical";
export const CLUSTER_SEED = 1;
/** Most clusters that are tried when their number is to be chosen: more are hard to run policies for. @source convention */
export const MOST_CHOSEN = 10;
/** Most clusters that can be asked for. @source convention */
export const MOST_CLUSTERS = 100;
/** Methods that need all distances take this many items: 32 MB. @source convention */
export const MOST_FOR_DISTANCES = 2000;
/** Items that the number of clusters is chosen by; of more a sample is drawn. @source convention */
export const CHOICE_SAMPLE = 1000;

export interface ClusterInput {
  readonly features: readonly (readonly number[])[];
  readonly clusters?: number;
  readonly method?: ClusterMethod;
  readonly seed?: number;
  readonly scaling?: FeatureScaling;
}
export interface Clusters {
  /** Cluster of each item, 1 for the largest. */
  readonly clusters: number[];
  readonly sizes: number[];
  /** Mean silhouette by which the number was chosen; null where it was given. */
  readonly silhouette: number | null;
}

/**
 * Groups items that are alike in several features.
 *
 * "kmeans" for many items and compact groups; "kmedoids" where outliers should pull less; "hierarchical" (Ward) where
 * groups within groups are of interest. Without a number of clusters, 2 to 10 are tried and the one with the highest
 * mean silhouette is taken (over for kmeans and kmedoids over a sample of 1,000 items, if there are more).
 *
 * The result depends on seed, features and scaling only, not on the order of the rows. Clusters are numbered by size;
 * of equally large ones the one with the smallest first feature comes first. Equal items share a cluster.
 *
 * @param features n items × m features, each in its own unit; take logarithms of very skewed ones first
 * @param clusters number of clusters up to 100, or 0 to choose
 * @param method kmedoids and hierarchical take at most 2,000 items, as they need all distances
 * @param seed whole number of at least 0
 * @param scaling how units are made comparable (see `makePoints`)
 * @throws EngineError shape: uneven table; domain: a number that is not finite, more clusters than distinct items, too
 * many items for the method
 * @source ArthurVassilvitskii2007, KaufmanRousseeuw1990, Ward1963, Rousseeuw1987
 * @example cluster({ features: [[1, 1], [9, 9], [1, 2], [8, 9], [2, 1]] }).clusters // [1, 2, 1, 2, 1]
 */
export function cluster(input: ClusterInput): Clusters {
  const { features, clusters = 0, method = "kmeans", seed = CLUSTER_SEED, scaling = "zscore" } = input;
  requireInteger(clusters, "clusters", 0);
  requireChoice(method, "method", ["kmeans", "kmedoids", "hierarchical"]);
  const random = createRandom(seed);
  const points = makePoints(features, scaling);
  const limit = Math.min(MOST_CLUSTERS, points.distinct);
  if (clusters > limit) {
    const why = limit === MOST_CLUSTERS ? "" : `, the number of items that differ`;
    throw new EngineError("domain", "clusters", `clusters must be at most ${limit}${why}, got ${clusters}`);
  }
  if (method !== "kmeans" && points.count > MOST_FOR_DISTANCES) {
    const message = `method ${method} takes at most ${MOST_FOR_DISTANCES} items, got ${points.count}: use kmeans, or a sample`;
    throw new EngineError("domain", "method", message);
  }
  const split = splitter(points, method);
  const choice = clusters === 0 ? choose(points, split, method, random) : { k: clusters, silhouette: null };
  return numberBySize(points, split(points, choice.k, random), choice);
}

type Split = (points: Points, k: number, random: Random) => Uint32Array;

/** What all numbers of clusters have in common is worked out once. */
function splitter(points: Points, method: ClusterMethod): Split {
  if (method === "kmeans") return (some, k, random) => kMeans(some, k, random).labels;
  if (method === "kmedoids") {
    const tables = new Map<Points, Float64Array>();
    return (some, k, random) => {
      const table = tables.get(some) ?? distances(some);
      tables.set(some, table);
      return kMedoids(table, some.count, k, random).labels;
    };
  }
  const merges = wardTree(distances(points), points.count);
  return (_, k) => cutTree(merges, points.count, k);
}

function choose(points: Points, split: Split, method: ClusterMethod, random: Random) {
  if (points.distinct === 1) return { k: 1, silhouette: null };
  const judged = method === "hierarchical" ? points : sampleOf(points, random);
  const table = distances(judged);
  const distance = (a: number, b: number) => table[a * judged.count + b] ?? 0;
  let best = { k: 1, silhouette: -Infinity };
  for (let k = 2; k <= Math.min(MOST_CHOSEN, judged.distinct); k += 1) {
    const silhouette = mean(silhouettes(distance, split(judged, k, random), k));
    // Equally good to within rounding: fewer clusters are simpler.
    if (silhouette > best.silhouette + 1e-12) best = { k, silhouette };
  }
  return best;
}

function sampleOf(points: Points, random: Random): Points {
  const { count, width, at, rows } = points;
  if (count <= CHOICE_SAMPLE) return points;
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = 0; i < CHOICE_SAMPLE; i += 1) {
    const other = i + random.below(count - i);
    [order[i], order[other]] = [order[other] ?? 0, order[i] ?? 0];
  }
  const drawn = order.subarray(0, CHOICE_SAMPLE).sort();
  const place = new Float64Array(drawn.length * width);
  let distinct = 0;
  for (const [i, point] of drawn.entries()) {
    place.set(at.subarray(point * width, (point + 1) * width), i * width);
    const same =
      i > 0 && at.subarray(point * width, (point + 1) * width).every((x, j) => x === place[(i - 1) * width + j]);
    if (!same) distinct += 1;
  }
  return { count: drawn.length, width, at: place, rows: rows.slice(0, drawn.length), distinct };
}

function numberBySize(points: Points, labels: Uint32Array, choice: { k: number; silhouette: number | null }): Clusters {
  const sizes = new Uint32Array(choice.k);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  // Points are sorted, so the first to appear decides between equal sizes.
  const appearing = [...new Set(labels)];
  const ranked = appearing.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const numbers = new Map(ranked.map((label, rank) => [label, rank + 1]));
  const clusters = new Array<number>(points.count).fill(0);
  for (const [i, row] of points.rows.entries()) clusters[row] = numbers.get(labels[i] ?? 0) ?? 0;
  return { clusters, sizes: ranked.map((label) => sizes[label] ?? 0), silhouette: choice.silhouette };
}
