import {
  type PlacementProblem,
  placementCost,
  type ServiceTimes,
  settleTimes,
  type TimeRanges,
} from "./placementProblem";
import type { SpanningForest } from "./spanningForest";
import type { Tilt, TreeSearch } from "./treePlacement";

export interface Relaxation {
  /** No placement within the ranges costs less. */
  readonly bound: number;
  /** The prices that gave the bound, one per link left out of the trees, and the times at them. */
  readonly prices: Float64Array;
  readonly times: ServiceTimes;
  /** The best placement that came of mending broken promises on the way. */
  readonly mended: { readonly times: ServiceTimes; readonly cost: number };
  readonly tried: number;
}
interface RelaxInput {
  readonly problem: PlacementProblem;
  readonly ranges: TimeRanges;
  readonly forest: SpanningForest;
  readonly search: TreeSearch;
  /** Prices to start from. */
  readonly prices: Float64Array;
  readonly rounds: number;
  /** Combinations of times after which no further round begins. */
  readonly mostTried: number;
  /** Cost of the best placement known. */
  readonly best: number | undefined;
}

/** Rounds without a better bound after which the steps are halved. @source convention */
const PATIENCE = 5;
const SAME = 1e-9;

/**
 * A lower bound by Lagrange's multipliers: each link left out of the trees has a price for every step by which its
 * supplier's promise is later than its customer waits. Prices follow the broken promises (subgradient steps after
 * Polyak); the best bound of all rounds counts.
 *
 * @source HeldWolfeCrowder1974
 */
export function relaxPlacement({
  problem,
  ranges,
  forest,
  search,
  prices: start,
  rounds,
  mostTried,
  best,
}: RelaxInput): Relaxation {
  const prices = start.slice();
  const { left } = forest;
  // Where the ranges alone keep a promise, a price on it could only weaken the bound.
  const kept = left.map(({ from, to }) => (ranges.outTo[from] ?? 0) <= (ranges.inFrom[to] ?? 0));
  for (const [k, sure] of kept.entries()) if (sure) prices[k] = 0;
  const tilt: Tilt = {
    perIn: new Float64Array(problem.leadTime.length),
    perOut: new Float64Array(problem.leadTime.length),
  };
  let [tried, scale, still] = [0, 1, 0];
  let known = best ?? Infinity;
  let mended: Relaxation["mended"] | undefined;
  let top: Pick<Relaxation, "bound" | "prices" | "times"> | undefined;
  for (let round = 0; ; round += 1) {
    setTilt(tilt, forest, prices);
    const found = search(ranges, tilt);
    tried += found.tried;
    const times = settleTimes(problem, found.times.timeOut);
    const cost = placementCost(problem, times);
    if (!mended || cost < mended.cost) mended = { times, cost };
    known = Math.min(known, cost);
    if (!top || found.cost > top.bound) {
      top = { bound: found.cost, prices: prices.slice(), times: found.times };
      still = 0;
    } else if (++still >= PATIENCE) [scale, still] = [scale / 2, 0];
    const broken = Float64Array.from(left, ({ from, to }, k) => {
      const late = (found.times.timeOut[from] ?? 0) - (found.times.timeIn[to] ?? 0);
      // A price cannot fall below zero, so that a promise kept for nothing asks for no step.
      return kept[k] === true || (late < 0 && prices[k] === 0) ? 0 : late;
    });
    const squares = broken.reduce((sum, late) => sum + late * late, 0);
    if (squares === 0 || round >= rounds || tried >= mostTried || top.bound >= known * (1 - SAME))
      return { ...top, mended, tried };
    const step = (scale * (known * 1.01 - found.cost)) / squares;
    for (const [k, late] of broken.entries()) prices[k] = Math.max(0, (prices[k] ?? 0) + step * late);
  }
}

function setTilt({ perIn, perOut }: Tilt, { left }: SpanningForest, prices: Float64Array): void {
  perIn.fill(0);
  perOut.fill(0);
  for (const [k, { from, to }] of left.entries()) {
    perOut[from] = (perOut[from] ?? 0) + (prices[k] ?? 0);
    perIn[to] = (perIn[to] ?? 0) - (prices[k] ?? 0);
  }
}
