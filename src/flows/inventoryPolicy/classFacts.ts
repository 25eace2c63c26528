import { mean, median, sampleSd } from "../../engine";
import type { PreparedInventory } from "./prepared";

type Histories = PreparedInventory["demand"];

/** Spread of demand as share of its mean that is in the middle of each class: for items with too short a history. */
export function usualVariations(segments: readonly string[], demand: Histories): ReadonlyMap<string, number> {
  const found = new Map<string, number[]>();
  const all: number[] = [];
  for (const [item, history] of demand.entries()) {
    const values = history.flatMap((units) => (units === null ? [] : [Math.max(0, units)]));
    if (values.length < 2) continue;
    const level = mean(values);
    if (level <= 0) continue;
    const variation = sampleSd(values) / level;
    all.push(variation);
    const segment = segments[item] ?? "";
    const list = found.get(segment);
    if (list) list.push(variation);
    else found.set(segment, [variation]);
  }
  const usual = new Map([...found].map(([segment, list]) => [segment, median(list)]));
  const anywhere = all.length > 0 ? median(all) : 1;
  for (const segment of segments) if (!usual.has(segment)) usual.set(segment, anywhere);
  return usual;
}

/** Latest periods whose errors are set against the earlier ones. */
export const RECENT = 3;
/** Fewer items with errors on both sides show no trend of a class. */
const LEAST_ITEMS = 5;
/** Furthest that a trend moves the spread. */
const FURTHEST = 0.25;

export interface ErrorTrend {
  /** Mean absolute error of the latest periods over that of the earlier ones, scaled by demand; null with too few items. */
  readonly ratio: number | null;
  /** The same within what may be followed. */
  readonly factor: number;
}

/** Whether the forecasts of each class have missed more or less lately than before. */
export function errorTrends(
  segments: readonly string[],
  items: readonly { readonly mean: number; readonly errors: readonly number[] }[],
): ReadonlyMap<string, ErrorTrend> {
  const sums = new Map<string, { items: number; recent: number; earlier: number }>();
  for (const [item, { mean: level, errors }] of items.entries()) {
    if (errors.length < 2 * RECENT - 1 || level <= 0) continue;
    const size = (list: readonly number[]) =>
      list.reduce((sum, error) => sum + Math.abs(error), 0) / list.length / level;
    const segment = segments[item] ?? "";
    const sum = sums.get(segment) ?? { items: 0, recent: 0, earlier: 0 };
    sum.items += 1;
    sum.recent += size(errors.slice(-RECENT));
    sum.earlier += size(errors.slice(0, -RECENT));
    sums.set(segment, sum);
  }
  return new Map(
    [...new Set(segments)].map((segment) => {
      const { items: count = 0, recent = 0, earlier = 0 } = sums.get(segment) ?? {};
      const ratio = count >= LEAST_ITEMS && earlier > 0 ? recent / earlier : null;
      return [segment, { ratio, factor: Math.min(1 + FURTHEST, Math.max(1 - FURTHEST, ratio ?? 1)) }];
    }),
  );
}
