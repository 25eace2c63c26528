import type { Random } from "../../random";
import type { Partition } from "./kMeans";

/** A swap must save this share of the cost, so that rounding alone never swaps. @source convention */
const LEAST_GAIN = 1e-12;

/** Drawn starts beside the built one, by the number of points up to which they are affordable. @source convention */
const STARTS: readonly (readonly [points: number, starts: number])[] = [
  [500, 30],
  [1000, 5],
];

interface Nearest {
  /** Place of the nearest medoid in the list, and the distances to it and to the second nearest. */
  readonly label: Uint32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * k-medoids: clusters around typical items, which outliers pull less than means. Builds the medoids greedily (PAM), then
 * swaps a medoid for another point wherever that lowers the sum of distances, at once (FasterPAM), until none does. Up to 1,000 points drawn starts are tried as well, as a swap of one
 * medoid cannot leave every dead end.
 *
 * @param table square table of distances, row after row
 * @param count number of points
 * @param k number of clusters, at most as many as there are distinct points
 * @param random where the drawn starts come from
 * @returns cluster of each point and the sum of distances to the medoids
 * @source KaufmanRousseeuw1990, SchubertRousseeuw2021
 * @example kMedoids(Float64Array.of(0, 1, 8, 1, 0, 7, 8, 7, 0), 3, 2, createRandom(1)).cost // 1
 */
export function kMedoids(table: Float64Array, count: number, k: number, random: Random): Partition {
  let best = swap(table, count, build(table, count, k));
  const starts = k === 1 ? 0 : (STARTS.find(([points]) => count <= points)?.[1] ?? 0);
  for (let start = 0; start < starts; start += 1) {
    const found = swap(table, count, draw(count, k, random));
    if (found.cost < best.cost * (1 - LEAST_GAIN)) best = found;
  }
  return best;
}

function draw(count: number, k: number, random: Random): number[] {
  const drawn = new Set<number>();
  while (drawn.size < k) drawn.add(random.below(count));
  return [...drawn];
}

function swap(table: Float64Array, count: number, medoids: number[]): Partition {
  const k = medoids.length;
  let near = nearestOf(table, count, medoids);
  let loss = removalLoss(near, k);
  for (let tried = 0, candidate = 0; tried < count && k > 1; tried += 1, candidate = (candidate + 1) % count) {
    if (medoids.includes(candidate)) continue;
    const { change, replaced } = bestSwap(table.subarray(candidate * count, (candidate + 1) * count), near, loss);
    if (!(change < -LEAST_GAIN * sum(near.first))) continue;
    medoids[replaced] = candidate;
    near = nearestOf(table, count, medoids);
    loss = removalLoss(near, k);
    tried = -1;
  }
  return { labels: near.label, cost: sum(near.first) };
}

function build(table: Float64Array, count: number, k: number): number[] {
  const medoids: number[] = [];
  const nearest = new Float64Array(count).fill(Infinity);
  while (medoids.length < k) {
    let [lowest, chosen] = [Infinity, -1];
    for (let candidate = 0; candidate < count; candidate += 1) {
      if (medoids.includes(candidate)) continue;
      let cost = 0;
      for (let i = 0; i < count; i += 1) cost += Math.min(nearest[i] ?? 0, table[candidate * count + i] ?? 0);
      if (cost < lowest) [lowest, chosen] = [cost, candidate];
    }
    medoids.push(chosen);
    for (let i = 0; i < count; i += 1) nearest[i] = Math.min(nearest[i] ?? 0, table[chosen * count + i] ?? 0);
  }
  return medoids;
}

function nearestOf(table: Float64Array, count: number, medoids: readonly number[]): Nearest {
  const label = new Uint32Array(count);
  const first = new Float64Array(count).fill(Infinity);
  const second = new Float64Array(count).fill(Infinity);
  for (const [place, medoid] of medoids.entries())
    for (let i = 0; i < count; i += 1) {
      const distance = table[medoid * count + i] ?? 0;
      if (distance < (first[i] ?? 0)) {
        second[i] = first[i] ?? 0;
        first[i] = distance;
        label[i] = place;
      } else if (distance < (second[i] ?? 0)) second[i] = distance;
    }
  return { label, first, second };
}

/** What the cost rises by when a medoid goes and its points move to their second nearest. */
function removalLoss({ label, first, second }: Nearest, k: number): Float64Array {
  const loss = new Float64Array(k);
  for (let i = 0; i < label.length; i += 1)
    loss[label[i] ?? 0] = (loss[label[i] ?? 0] ?? 0) + (second[i] ?? 0) - (first[i] ?? 0);
  return loss;
}

function bestSwap(distance: Float64Array, { label, first, second }: Nearest, loss: Float64Array) {
  const changes = loss.slice();
  let shared = 0;
  for (let i = 0; i < distance.length; i += 1) {
    const to = distance[i] ?? 0;
    const own = first[i] ?? 0;
    const next = second[i] ?? 0;
    if (to >= next) continue;
    const place = label[i] ?? 0;
    shared += Math.min(0, to - own);
    changes[place] = (changes[place] ?? 0) + Math.max(own, to) - next;
  }
  let replaced = 0;
  for (let place = 1; place < changes.length; place += 1)
    if ((changes[place] ?? 0) < (changes[replaced] ?? 0)) replaced = place;
  return { change: shared + (changes[replaced] ?? 0), replaced };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
