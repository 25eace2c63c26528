import { improvePlacement } from "./improvePlacement";
import { type PlacementProblem, type ServiceTimes, type TimeRanges, widestRanges } from "./placementProblem";
import { relaxPlacement, type Relaxation } from "./relaxPlacement";
import { spanningForest } from "./spanningForest";
import { splitRanges } from "./splitRanges";
import { treeSearch } from "./treePlacement";

export interface FoundPlacement {
  readonly times: ServiceTimes;
  readonly cost: number;
  /** No placement costs less. */
  readonly lowerBound: number;
}
interface Branch {
  readonly ranges: TimeRanges;
  readonly relaxed: Relaxation;
}

/** Combinations of times that one call tries at most, which takes a second or a few. @source convention */
export const MOST_TRIED = 100_000_000;
/** Costs nearer than this share are one and the same: rounding of sums. @source convention */
const SAME = 1e-9;
/** Rounds of improving the bound of the whole network, and of each half after a split. @source convention */
const FIRST_ROUNDS = 200;
const LATER_ROUNDS = 12;

/**
 * The cheapest service times of a network: exact on trees; on a network with rings by branch and bound, exact unless
 * the search ends early, and then with the bound that is proved.
 *
 * Without the links that close rings the network is a set of trees, whose optimum is a lower bound; a price on each
 * broken promise along those links raises it (Lagrange). Where promises stay broken, the range of one time is split in
 * two, and the half with the lowest bound is looked at next. Promises that are mended, customers waiting longer, give
 * a placement that can be had.
 *
 * @param problem times in steps
 * @param mostTried combinations of times after which the search ends with what it has
 * @source GravesWillems2000, HumairWillems2011
 */
export function searchPlacement(problem: PlacementProblem, mostTried = MOST_TRIED): FoundPlacement {
  const forest = spanningForest(problem);
  const ranges = widestRanges(problem);
  const search = treeSearch(problem, ranges, forest);
  if (forest.left.length === 0) {
    const none = new Float64Array(problem.leadTime.length);
    const { times } = search(ranges, { perIn: none, perOut: none });
    const best = improvePlacement(problem, times.timeOut, 0);
    return { ...best, lowerBound: best.cost };
  }

  let tried = 0;
  let best: { times: ServiceTimes; cost: number } | undefined;
  const relax = (within: TimeRanges, prices: Float64Array, rounds: number): Relaxation => {
    const relaxed = relaxPlacement({
      problem,
      ranges: within,
      forest,
      search,
      prices,
      rounds,
      mostTried: mostTried - tried,
      best: best?.cost,
    });
    tried += relaxed.tried;
    if (!best || relaxed.mended.cost < best.cost * (1 - SAME))
      best = improvePlacement(problem, relaxed.mended.times.timeOut);
    return relaxed;
  };
  const open: Branch[] = [{ ranges, relaxed: relax(ranges, new Float64Array(forest.left.length), FIRST_ROUNDS) }];
  for (;;) {
    const found = best ?? improvePlacement(problem, ranges.outTo);
    const next = takeLowest(open);
    if (!next || next.relaxed.bound >= found.cost * (1 - SAME)) return { ...found, lowerBound: found.cost };
    if (tried >= mostTried) return { ...found, lowerBound: next.relaxed.bound };
    for (const half of splitRanges(problem, next.ranges, forest, next.relaxed))
      open.push({ ranges: half, relaxed: relax(half, next.relaxed.prices, LATER_ROUNDS) });
  }
}

function takeLowest(open: Branch[]): Branch | undefined {
  let lowest = -1;
  for (const [i, { relaxed }] of open.entries())
    if (relaxed.bound < (open[lowest]?.relaxed.bound ?? Infinity)) lowest = i;
  return lowest < 0 ? undefined : open.splice(lowest, 1)[0];
}
