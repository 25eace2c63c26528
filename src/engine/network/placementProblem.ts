import type { SupplyNetwork } from "./supplyNetwork";

/** The choice of service times in plain numbers. Times are counted in steps that fit all of them. */
export interface PlacementProblem {
  readonly leadTime: Int32Array;
  /** The longest service time allowed. */
  readonly longest: Int32Array;
  /** Money that covering one step costs; n steps cost √n times as much. */
  readonly weight: Float64Array;
  /** √0, √1, … up to the longest time there is. */
  readonly root: Float64Array;
  readonly network: Pick<SupplyNetwork, "links" | "suppliers" | "customers" | "order">;
}
/** From when to when each inbound and each outbound service time may lie, in steps. */
export interface TimeRanges {
  readonly inFrom: Int32Array;
  readonly inTo: Int32Array;
  readonly outFrom: Int32Array;
  readonly outTo: Int32Array;
}
/** A service time in and out for each stage, in steps. */
export interface ServiceTimes {
  readonly timeIn: Int32Array;
  readonly timeOut: Int32Array;
}

export function copyRanges({ inFrom, inTo, outFrom, outTo }: TimeRanges): TimeRanges {
  return { inFrom: inFrom.slice(), inTo: inTo.slice(), outFrom: outFrom.slice(), outTo: outTo.slice() };
}

/**
 * Draws the ranges together by what one time says about the others, until nothing moves:
 * a stage waits for its slowest supplier and no longer; nobody promises less than nothing or later than lead time after
 * its inputs; a promise that a customer has no use for is not made.
 *
 * @returns the ranges, or undefined where they leave no time for some stage
 * @source HumairWillems2011
 */
export function tightenRanges({ leadTime, network }: PlacementProblem, given: TimeRanges): TimeRanges | undefined {
  const ranges = copyRanges(given);
  const { inFrom, inTo, outFrom, outTo } = ranges;
  let moved = true;
  const raise = (times: Int32Array, i: number, least: number) => {
    if ((times[i] ?? 0) >= least) return;
    times[i] = least;
    moved = true;
  };
  const lower = (times: Int32Array, i: number, most: number) => {
    if ((times[i] ?? 0) <= most) return;
    times[i] = most;
    moved = true;
  };
  while (moved) {
    moved = false;
    for (const i of network.order) {
      const lead = leadTime[i] ?? 0;
      let slowest = 0;
      for (const supplier of network.suppliers[i] ?? []) {
        slowest = Math.max(slowest, outTo[supplier] ?? 0);
        raise(inFrom, i, outFrom[supplier] ?? 0);
      }
      raise(inFrom, i, (outFrom[i] ?? 0) - lead);
      lower(inTo, i, slowest);
      lower(outTo, i, (inTo[i] ?? 0) + lead);
      for (const supplier of network.suppliers[i] ?? []) lower(outTo, supplier, inTo[i] ?? 0);
      if ((inFrom[i] ?? 0) > (inTo[i] ?? 0) || (outFrom[i] ?? 0) > (outTo[i] ?? 0)) return undefined;
    }
  }
  return ranges;
}

/** The ranges that hold for any placement at all. */
export function widestRanges(problem: PlacementProblem): TimeRanges {
  const count = problem.leadTime.length;
  const all = (time: number) => new Int32Array(count).fill(time);
  const longestTime = problem.root.length - 1;
  const outTo = problem.longest.map((time) => Math.min(time, longestTime));
  const ranges = { inFrom: all(0), inTo: all(longestTime), outFrom: all(0), outTo };
  return tightenRanges(problem, ranges) ?? ranges;
}

/** What a placement costs. */
export function placementCost({ leadTime, weight, root }: PlacementProblem, times: ServiceTimes): number {
  let cost = 0;
  for (let i = 0; i < leadTime.length; i += 1) cost += (weight[i] ?? 0) * (root[coveredTime(leadTime, times, i)] ?? 0);
  return cost;
}

/** Steps of demand that the stock of a stage has to cover. */
export function coveredTime(leadTime: Int32Array, { timeIn, timeOut }: ServiceTimes, stage: number): number {
  return (timeIn[stage] ?? 0) + (leadTime[stage] ?? 0) - (timeOut[stage] ?? 0);
}

/**
 * The placement that comes of promises for the outbound times: each stage waits for its slowest supplier, promises no
 * later than it can keep without stock, and then as late as no customer is kept waiting by it.
 */
export function settleTimes({ leadTime, longest, network }: PlacementProblem, promised: Int32Array): ServiceTimes {
  const timeOut = promised.slice();
  const timeIn = new Int32Array(promised.length);
  for (const i of network.order) {
    let slowest = 0;
    for (const supplier of network.suppliers[i] ?? []) slowest = Math.max(slowest, timeOut[supplier] ?? 0);
    timeIn[i] = slowest;
    timeOut[i] = Math.min(timeOut[i] ?? 0, slowest + (leadTime[i] ?? 0), longest[i] ?? 0);
  }
  for (const i of network.order) {
    let latest = Math.min((timeIn[i] ?? 0) + (leadTime[i] ?? 0), longest[i] ?? 0);
    for (const customer of network.customers[i] ?? []) latest = Math.min(latest, timeIn[customer] ?? 0);
    timeOut[i] = latest;
  }
  return { timeIn, timeOut };
}
