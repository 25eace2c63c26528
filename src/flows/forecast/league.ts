import type { MethodName } from "../../engine";
import type { PreparedForecast } from "./prepared";

/** Error of one method over the items of a segment, in the periods that choose. */
export interface LeagueEntry {
  readonly method: MethodName;
  /** Mean over the items of the root mean squared error in units of their changes; null where none can be measured. */
  readonly rmsse: number | null;
  /** Σ |error| / Σ demand of the segment; null without demand. */
  readonly wape: number | null;
}
export interface SegmentLeague {
  readonly segment: string;
  readonly items: number;
  /** Items that took part. */
  readonly tried: number;
  /** By error, best first. */
  readonly ranking: readonly LeagueEntry[];
  readonly champion: MethodName;
  readonly fallback: MethodName;
  readonly naive: LeagueEntry | null;
}
export type Compare = "rmsse" | "wape";
/** Name of the league of all items. */
export const ALL = "all";

/** Methods by their error in each segment, the segment of all items first. */
export function leagues(prepared: PreparedForecast, compare: Compare): ReadonlyMap<string, SegmentLeague> {
  const rows = new Map<string, number[]>([[ALL, prepared.segments.map((_, item) => item)]]);
  for (const [item, segment] of prepared.segments.entries()) {
    const known = rows.get(segment);
    if (known) known.push(item);
    else rows.set(segment, [item]);
  }
  const all = segmentLeague(prepared, ALL, rows.get(ALL) ?? [], compare, undefined);
  return new Map(
    [...rows].map(([segment, items]) => [
      segment,
      segment === ALL ? all : segmentLeague(prepared, segment, items, compare, all),
    ]),
  );
}

/** Fewer items that took part say more about themselves than about their segment. */
const LEAST_ITEMS = 3;

function segmentLeague(
  prepared: PreparedForecast,
  segment: string,
  items: readonly number[],
  compare: Compare,
  all: SegmentLeague | undefined,
): SegmentLeague {
  const entries = prepared.league.map((method, at) => entryOf(prepared, method, at, items));
  const errorOf = (entry: LeagueEntry): number => entry[compare] ?? Infinity;
  const ranking = [...entries].sort((a, b) => errorOf(a) - errorOf(b));
  const tried = items.filter((item) => prepared.states[item]?.trials).length;
  const common = { segment, items: items.length, tried, ranking };
  const naive = entries.find(({ method }) => method === "naive") ?? null;
  const [first, second] = ranking;
  const told = tried >= LEAST_ITEMS && first !== undefined && Number.isFinite(errorOf(first));
  if (told) return { ...common, naive, champion: first.method, fallback: second?.method ?? "ses" };
  // Too few items: what is best for all is the safest guess.
  return { ...common, naive, champion: all?.champion ?? "combined", fallback: all?.fallback ?? "ses" };
}

function entryOf(
  { states, sales, windows }: PreparedForecast,
  method: MethodName,
  at: number,
  items: readonly number[],
): LeagueEntry {
  let [scaled, count, absolute, units] = [0, 0, 0, 0];
  for (const item of items) {
    const state = states[item];
    const trial = state?.trials?.[at];
    if (!state || !trial || trial.count === 0) continue;
    absolute += trial.absolute;
    units += unitsTried(sales.demand[item] ?? [], windows.choice, windows.test);
    if (state.scale.squared === 0) continue;
    scaled += Math.sqrt(trial.squared / trial.count / state.scale.squared);
    count += 1;
  }
  return { method, rmsse: count > 0 ? scaled / count : null, wape: units > 0 ? absolute / units : null };
}

/** Units of the periods that choose, each as often as it was forecast: once from every origin before it. */
function unitsTried(demand: readonly (number | null)[], from: number, to: number): number {
  let sum = 0;
  for (let period = from; period < to; period += 1) sum += (demand[period] ?? 0) * (period - from + 1);
  return sum;
}
