import { copyRanges, type PlacementProblem, type TimeRanges, tightenRanges } from "./placementProblem";
import type { Relaxation } from "./relaxPlacement";
import type { SpanningForest } from "./spanningForest";

/**
 * Two halves of the ranges that hold every placement between them and take the relaxed times out of both: at the link
 * whose broken promise weighs most, the supplier either promises early or late. None where every such promise is
 * settled: the relaxed times are then a placement that can be had.
 */
export function splitRanges(
  problem: PlacementProblem,
  ranges: TimeRanges,
  { left }: SpanningForest,
  { times, prices }: Relaxation,
): readonly TimeRanges[] {
  let most = -1;
  let cut: { stage: number; at: number } | undefined;
  for (const [k, { from, to }] of left.entries()) {
    const [promise, wait] = [times.timeOut[from] ?? 0, times.timeIn[to] ?? 0];
    const [low, high] = [ranges.outFrom[from] ?? 0, ranges.outTo[from] ?? 0];
    if (low >= high) continue;
    // Broken promises first; then those that a price still weighs.
    const worth = promise > wait ? (promise - wait) * (problem.weight[from] ?? 0) + 1e-300 : 0;
    const slack = promise < wait ? (wait - promise) * (prices[k] ?? 0) * 1e-6 : 0;
    if (worth + slack <= most) continue;
    most = worth + slack;
    const middle = Math.floor((promise + Math.max(low, Math.min(high, wait))) / 2);
    cut = { stage: from, at: Math.max(low, Math.min(high - 1, middle)) };
  }
  if (!cut) return [];
  const { stage, at } = cut;
  const early = copyRanges(ranges);
  early.outTo[stage] = at;
  const late = copyRanges(ranges);
  late.outFrom[stage] = at + 1;
  return [early, late].flatMap((half) => tightenRanges(problem, half) ?? []);
}
