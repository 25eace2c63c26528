import type { PeriodKind } from "../read/period";
import { periodLabel, periodOf } from "../read/period";
import type { Span } from "./coveredSpan";
import type { SalesLines } from "./salesLines";
import { REASON } from "./salesLines";

/** Fewer lines than this and a single one may well be half of them. */
const ENOUGH_LINES = 10;

/** Demand per item and period, with value, cost and lines; and the lines that are more than half of their item. */
export function addUp(lines: SalesLines, kind: PeriodKind, span: Span | null, lifeFromFirstSale: boolean) {
  const { count, item, date, reason, index, descriptions } = lines;
  const periodCount = span ? span.last - span.first + 1 : 0;
  const items = index.keys.length;
  const demand = new Float64Array(items * periodCount);
  const firstPeriod = new Int32Array(items).fill(-1);
  const sums = { quantity: new Float64Array(items), value: new Float64Array(items), cost: new Float64Array(items) };
  const lineCount = new Int32Array(items);
  const largestLine = new Int32Array(items).fill(-1);
  let lastDay = NaN;
  let lastPeriod = -1;
  for (let row = 0; row < count && span; row++) {
    if (reason[row] !== REASON.used) continue;
    const day = Math.floor(date[row] ?? 0);
    if (day !== lastDay) {
      lastDay = day;
      lastPeriod = periodOf(day, kind) - span.first;
    }
    const found = item[row] ?? 0;
    const units = lines.quantity[row] ?? 0;
    const cell = found * periodCount + lastPeriod;
    demand[cell] = (demand[cell] ?? 0) + units;
    sums.quantity[found] = (sums.quantity[found] ?? 0) + units;
    sums.value[found] = (sums.value[found] ?? 0) + (lines.value?.[row] ?? 0);
    sums.cost[found] = (sums.cost[found] ?? 0) + (lines.cost?.[row] ?? NaN);
    if (units > 0) lineCount[found] = (lineCount[found] ?? 0) + 1;
    const largest = largestLine[found] ?? -1;
    if (largest < 0 || units > (lines.quantity[largest] ?? 0)) largestLine[found] = row;
    const first = firstPeriod[found] ?? -1;
    if (first < 0 || lastPeriod < first) firstPeriod[found] = lastPeriod;
  }
  const met = [...firstPeriod.keys()].filter((found) => (firstPeriod[found] ?? -1) >= 0);
  let negativePeriods = 0;
  const history = met.map((found) => {
    const start = lifeFromFirstSale ? (firstPeriod[found] ?? 0) : 0;
    return Array.from({ length: periodCount }, (_, period) => {
      const units = demand[found * periodCount + period] ?? 0;
      if (units < 0) negativePeriods += 1;
      return period < start ? null : Math.max(0, units);
    });
  });
  const pick = (sum: Float64Array): number[] => met.map((found) => sum[found] ?? 0);
  const revenue = lines.value ? pick(sums.value) : null;
  const products = {
    keys: met.map((found) => index.keys[found] ?? ""),
    descriptions: met.map((found) => descriptions[found] ?? ""),
    periods: Array.from({ length: periodCount }, (_, period) => periodLabel((span?.first ?? 0) + period, kind)),
    demand: history,
    quantity: pick(sums.quantity),
    revenue,
    // An item with a line without cost has no margin that could be compared: it counts as 0.
    margin: lines.cost && revenue ? met.map((found, at) => (revenue[at] ?? 0) - (sums.cost[found] ?? NaN) || 0) : null,
    lines: met.map((found) => lineCount[found] ?? 0),
  };
  const oneOffs = met
    .filter((found) => (lineCount[found] ?? 0) >= ENOUGH_LINES)
    .filter((found) => (lines.quantity[largestLine[found] ?? 0] ?? 0) > (sums.quantity[found] ?? 0) / 2)
    .map((found) => largestLine[found] ?? 0);
  return { products, negativePeriods, oneOffs };
}
