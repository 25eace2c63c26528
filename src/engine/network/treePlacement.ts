import type { PlacementProblem, ServiceTimes, TimeRanges } from "./placementProblem";
import type { SpanningForest } from "./spanningForest";

/** Money for each step of a stage's inbound and outbound time, beside the cost of its stock. */
export interface Tilt {
  readonly perIn: Float64Array;
  readonly perOut: Float64Array;
}
export interface TreePlacement {
  readonly cost: number;
  readonly times: ServiceTimes;
  /** Combinations of times that were tried. */
  readonly tried: number;
}
export type TreeSearch = (ranges: TimeRanges, tilt: Tilt) => TreePlacement;

/** What a stage takes beside its times, in combinations tried. @source convention */
const EFFORT = 20;

/** What is known of one stage while a search goes up its tree. All lists go by time. */
interface StageRoom {
  /** What hangs below the stage costs at least, by its inbound and by its outbound time. */
  readonly byIn: Float64Array;
  readonly byOut: Float64Array;
  /** What the stage and all below it cost at least, by the time at the link to its parent, and its own time then. */
  readonly least: Float64Array;
  readonly own: Int32Array;
  /** The other time of the stage, by its own. */
  readonly other: Int32Array;
}

/**
 * Prepares a search for the cheapest service times on trees, by dynamic programming over each stage's time at the link
 * to its parent. The room it works in is used again from call to call.
 *
 *     smallest Σ weight · √( timeIn + leadTime − timeOut ) + perIn · timeIn + perOut · timeOut
 *     with timeOut of the supplier ≤ timeIn of the customer along every link of the trees
 *
 * Exact. A stage's cost is concave in either of its times, so that the best one lies where the cost of what hangs below
 * it has a kink, or at an end of the range; only those are tried.
 *
 * @param problem times in steps
 * @param widest ranges that hold all those of the later calls; theirs must be drawn together, so that every value in
 * them can be met
 * @param forest trees over all stages
 * @source GravesWillems2000
 */
export function treeSearch(problem: PlacementProblem, widest: TimeRanges, forest: SpanningForest): TreeSearch {
  const { leadTime, weight, root } = problem;
  const rooms = Array.from(leadTime, (_, i): StageRoom => {
    const [latestIn, latestOut] = [widest.inTo[i] ?? 0, widest.outTo[i] ?? 0];
    const length = (sendsTime(forest, i) ? latestOut : latestIn) + 1;
    return {
      byIn: new Float64Array(latestIn + 1),
      byOut: new Float64Array(latestOut + 1),
      least: new Float64Array(length),
      own: new Int32Array(length),
      other: new Int32Array(length),
    };
  });
  const kinks = new Int32Array(root.length + 1);

  return (ranges, tilt) => {
    const { inFrom, inTo, outFrom, outTo } = ranges;
    for (const [i, { byIn, byOut }] of rooms.entries()) {
      setSlope(byIn, inFrom[i] ?? 0, inTo[i] ?? 0, tilt.perIn[i] ?? 0);
      setSlope(byOut, outFrom[i] ?? 0, outTo[i] ?? 0, tilt.perOut[i] ?? 0);
    }
    let [tried, total] = [0, 0];
    for (const i of forest.order) {
      const room = rooms[i];
      if (!room) continue;
      const sends = sendsTime(forest, i);
      const [from, to] = sends ? [outFrom[i] ?? 0, outTo[i] ?? 0] : [inFrom[i] ?? 0, inTo[i] ?? 0];
      tried += bestOther(i, sends, room, ranges);
      if (sends) leastUpTo(room, from, to);
      else leastFrom(room, from, to);
      const parent = forest.parent[i] ?? -1;
      const above = rooms[parent];
      if (!above) total += room.least[to] ?? 0;
      else if (sends) addTo(above.byIn, inFrom[parent] ?? 0, inTo[parent] ?? 0, room.least, from, to);
      else addTo(above.byOut, outFrom[parent] ?? 0, outTo[parent] ?? 0, room.least, from, to);
    }
    return { cost: total, times: readBack(forest, rooms, ranges), tried };
  };

  /** For each own time of a stage the other one that costs least. Returns how many were tried. */
  function bestOther(i: number, sends: boolean, room: StageRoom, ranges: TimeRanges): number {
    const [from, to] = sends ? rangeOut(ranges, i) : rangeIn(ranges, i);
    const [otherFrom, otherTo] = sends ? rangeIn(ranges, i) : rangeOut(ranges, i);
    const [byOwn, byOther] = sends ? [room.byOut, room.byIn] : [room.byIn, room.byOut];
    const { least, other } = room;
    const lead = leadTime[i] ?? 0;
    const price = weight[i] ?? 0;
    const sign = sends ? 1 : -1;
    const count = kinksOf(byOther, otherFrom, otherTo, sends, kinks);
    let tried = 0;
    for (let time = from; time <= to; time += 1) {
      // Nobody delivers later than its lead time after its inputs: the nearest other time that this allows.
      const nearest = sends ? Math.max(otherFrom, time - lead) : Math.min(otherTo, time + lead);
      let choice = nearest;
      let cost = price * (root[lead + sign * (nearest - time)] ?? 0) + (byOther[nearest] ?? 0);
      for (let k = 0; k < count; k += 1) {
        const kink = kinks[k] ?? 0;
        if (sign * (kink - nearest) <= 0) break;
        tried += 1;
        const found = price * (root[lead + sign * (kink - time)] ?? 0) + (byOther[kink] ?? 0);
        if (found < cost) {
          cost = found;
          choice = kink;
        }
      }
      least[time] = cost + (byOwn[time] ?? 0);
      other[time] = choice;
    }
    return tried + to - from + 1 + EFFORT;
  }
}

/** A stage that supplies its parent is known there by its outbound time, and so is a root; others by the inbound one. */
function sendsTime({ parent, supplies }: SpanningForest, stage: number): boolean {
  return (parent[stage] ?? -1) < 0 || supplies[stage] === 1;
}
function rangeIn({ inFrom, inTo }: TimeRanges, stage: number): readonly [from: number, to: number] {
  return [inFrom[stage] ?? 0, inTo[stage] ?? 0];
}
function rangeOut({ outFrom, outTo }: TimeRanges, stage: number): readonly [from: number, to: number] {
  return [outFrom[stage] ?? 0, outTo[stage] ?? 0];
}

function setSlope(costs: Float64Array, from: number, to: number, slope: number): void {
  for (let time = from; time <= to; time += 1) costs[time] = slope * time;
}

/** The ends, and where the costs turn upwards; between two of them they are concave. The farthest from `nearest` first. */
function kinksOf(costs: Float64Array, from: number, to: number, down: boolean, kinks: Int32Array): number {
  const turn = (time: number) => 2 * (costs[time] ?? 0) < (costs[time - 1] ?? 0) + (costs[time + 1] ?? 0);
  let count = 0;
  kinks[count++] = down ? to : from;
  if (down) {
    for (let time = to - 1; time > from; time -= 1) if (turn(time)) kinks[count++] = time;
  } else for (let time = from + 1; time < to; time += 1) if (turn(time)) kinks[count++] = time;
  kinks[count++] = down ? from : to;
  return count;
}

/** The parent waits at least as long as this stage promises: the best promise up to each time, a later one at par. */
function leastUpTo({ least, own }: StageRoom, from: number, to: number): void {
  own[from] = from;
  for (let time = from + 1; time <= to; time += 1) keepBetter(least, own, time - 1, time);
}
/** This stage waits at least as long as its parent promises: the best waiting from each time on. */
function leastFrom({ least, own }: StageRoom, from: number, to: number): void {
  own[to] = to;
  for (let time = to - 1; time >= from; time -= 1) keepBetter(least, own, time + 1, time);
}
function keepBetter(least: Float64Array, own: Int32Array, known: number, time: number): void {
  const better = (least[known] ?? 0) < (least[time] ?? 0);
  if (better) least[time] = least[known] ?? 0;
  own[time] = better ? (own[known] ?? 0) : time;
}

/** Beyond the ends of its range the cost below stays as it is there: times may lie apart, not cross. */
function addTo(sum: Float64Array, sumFrom: number, sumTo: number, least: Float64Array, from: number, to: number): void {
  for (let time = sumFrom; time <= sumTo; time += 1)
    sum[time] = (sum[time] ?? 0) + (least[time < from ? from : time > to ? to : time] ?? 0);
}

function readBack(forest: SpanningForest, rooms: readonly StageRoom[], ranges: TimeRanges): ServiceTimes {
  const timeIn = new Int32Array(rooms.length);
  const timeOut = new Int32Array(rooms.length);
  for (let k = rooms.length - 1; k >= 0; k -= 1) {
    const i = forest.order[k] ?? 0;
    const above = forest.parent[i] ?? -1;
    const sends = sendsTime(forest, i);
    const [from, to] = sends ? rangeOut(ranges, i) : rangeIn(ranges, i);
    const given = above < 0 ? to : sends ? (timeIn[above] ?? 0) : (timeOut[above] ?? 0);
    const own = rooms[i]?.own[Math.min(Math.max(from, given), to)] ?? 0;
    const other = rooms[i]?.other[own] ?? 0;
    timeOut[i] = sends ? own : other;
    timeIn[i] = sends ? other : own;
  }
  return { timeIn, timeOut };
}
