import type { Random } from "../../random";
import type { Points } from "./points";

type Coordinates = Pick<Points, "count" | "width" | "at">;

/** Starts of which the best result is kept, by the number of items up to which they are affordable. @source convention */
const STARTS: readonly (readonly [items: number, starts: number])[] = [
  [1000, 50],
  [20_000, 10],
  [Infinity, 3],
];
/** Rounds after which a start is left as it is; convergence usually takes fewer than thirty. @source Lloyd1982 */
const MOST_ROUNDS = 100;

/** Cluster of each point, counted from 0, and the sum of squared distances to the centres. */
export interface Partition {
  readonly labels: Uint32Array;
  readonly cost: number;
}

/**
 * k-means: clusters that are compact around their means. Starts by k-means++, improves by Lloyd's rounds, keeps the best
 * of 50 starts (10 above 1,000 points, 3 above 20,000). A cluster that falls empty takes the point farthest from its centre.
 *
 * @param points at least k distinct ones
 * @param k number of clusters
 * @param random where starts come from
 * @source ArthurVassilvitskii2007, Lloyd1982
 * @example kMeans({ count: 3, width: 1, at: Float64Array.of(1, 2, 9) }, 2, createRandom(1)).cost // 0.5
 */
export function kMeans(points: Coordinates, k: number, random: Random): Partition {
  const starts = k === 1 ? 1 : (STARTS.find(([items]) => points.count <= items)?.[1] ?? 1);
  let best: Partition | undefined;
  for (let start = 0; start < starts; start += 1) {
    const found = improve(points, k, seedCentres(points, k, random));
    // A gain within rounding is none.
    if (!best || found.cost < best.cost * (1 - 1e-12)) best = found;
  }
  return best ?? { labels: new Uint32Array(points.count), cost: 0 };
}

/** k-means++: each further centre is a point drawn by its squared distance from the nearest centre so far. */
function seedCentres({ count, width, at }: Coordinates, k: number, random: Random): Float64Array {
  const centres = new Float64Array(k * width);
  const nearest = new Float64Array(count).fill(Infinity);
  let chosen = random.below(count);
  for (let c = 0; c < k; c += 1) {
    centres.set(at.subarray(chosen * width, (chosen + 1) * width), c * width);
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      nearest[i] = Math.min(nearest[i] ?? 0, distanceTo(at, i, centres, c, width));
      total += nearest[i] ?? 0;
    }
    let left = random.uniform() * total;
    chosen = nearest.findIndex((weight) => weight > 0 && (left -= weight) < 0);
    if (chosen < 0) chosen = nearest.findLastIndex((weight) => weight > 0);
    if (chosen < 0) chosen = 0;
  }
  return centres;
}

function improve(points: Coordinates, k: number, centres: Float64Array): Partition {
  const { count, width, at } = points;
  const labels = new Uint32Array(count).fill(k);
  const apart = new Float64Array(count);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const moved = assign(points, k, centres, labels, apart);
    if (fillEmpty(k, labels, apart) === 0 && moved === 0) break;
    centres.fill(0);
    const sizes = new Uint32Array(k);
    for (let i = 0; i < count; i += 1) {
      const c = labels[i] ?? 0;
      sizes[c] = (sizes[c] ?? 0) + 1;
      for (let j = 0; j < width; j += 1)
        centres[c * width + j] = (centres[c * width + j] ?? 0) + (at[i * width + j] ?? 0);
    }
    for (let c = 0; c < k; c += 1)
      for (let j = 0; j < width; j += 1)
        centres[c * width + j] = (centres[c * width + j] ?? 0) / Math.max(1, sizes[c] ?? 1);
  }
  return { labels, cost: apart.reduce((sum, distance) => sum + distance, 0) };
}

/** Puts each point to its nearest centre, the first of equally near ones; returns how many moved. */
function assign(
  { count, width, at }: Coordinates,
  k: number,
  centres: Float64Array,
  labels: Uint32Array,
  apart: Float64Array,
): number {
  let moved = 0;
  for (let i = 0; i < count; i += 1) {
    let nearest = Infinity;
    let label = 0;
    for (let c = 0; c < k; c += 1) {
      const distance = distanceTo(at, i, centres, c, width);
      if (distance < nearest) {
        nearest = distance;
        label = c;
      }
    }
    if (labels[i] !== label) moved += 1;
    labels[i] = label;
    apart[i] = nearest;
  }
  return moved;
}

function fillEmpty(k: number, labels: Uint32Array, apart: Float64Array): number {
  const sizes = new Uint32Array(k);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  let filled = 0;
  for (let c = 0; c < k; c += 1) {
    if (sizes[c] !== 0) continue;
    let farthest = 0;
    for (let i = 1; i < apart.length; i += 1) if ((apart[i] ?? 0) > (apart[farthest] ?? 0)) farthest = i;
    labels[farthest] = c;
    apart[farthest] = 0;
    filled += 1;
  }
  return filled;
}

function distanceTo(at: Float64Array, point: number, centres: Float64Array, centre: number, width: number): number {
  let sum = 0;
  for (let j = 0; j < width; j += 1) {
    const apart = (at[point * width + j] ?? 0) - (centres[centre * width + j] ?? 0);
    sum += apart * apart;
  }
  return sum;
}
