import type { MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { counted } from "../format";
import type { PolicyTable } from "../policyTable";
import { isoDate } from "../read/calendar";
import type { PeriodKind } from "../read/period";
import { periodLabel, periodOf } from "../read/period";
import { readSettings } from "../settings";
import { currencyOf } from "../read/currencyOf";
import { markCancelledPairs } from "./cancelledPairs";
import { duplicateRows } from "./duplicates";
import type { PreparedProducts } from "./prepared";
import type { SalesLines } from "./salesLines";
import { readSalesLines, REASON } from "./salesLines";
import { salesFindings } from "./salesFindings";
import { wholePeriods } from "./wholePeriods";

/** From sales lines to demand per item and period, in passes over typed arrays. */
export function prepareTransactions(
  mapped: MappedTable,
  settings: SettingValues,
  policy: PolicyTable,
  onProgress?: StepProgress,
): Preparation<PreparedProducts> {
  const read = readSettings(settings);
  const kind = periodKind(read.text("period"));
  onProgress?.(0, 4, "Reading lines");
  const lines = readSalesLines(mapped, settings);
  onProgress?.(1, 4, "Looking for repeated lines");
  const repeated = duplicateRows(lines);
  if (read.text("duplicates") === "drop") for (const row of repeated) lines.reason[row] = REASON.duplicate;
  onProgress?.(2, 4, "Matching cancellations");
  if (read.flag("sameDayCancellations")) markCancelledPairs(lines);
  if (read.text("returns") === "leaveOut") leaveOutReturns(lines);
  onProgress?.(3, 4, "Adding up periods");
  const span = markPartPeriods(lines, kind, read.text("partPeriods") === "drop");
  const totals = addUp(lines, kind, span, read.text("beforeFirstSale") === "outside");
  const { findings, rows } = salesFindings(lines, repeated, totals.negativePeriods, mapped, settings);
  onProgress?.(4, 4, "Done");
  const prepared: PreparedProducts = {
    ...totals.products,
    periodName: kind,
    currency: currencyOf(mapped, ["value", "price"]),
    policy,
  };
  const range = span ? `, ${isoDate(span.firstDay)} to ${isoDate(span.lastDay)}` : "";
  const summary = `${counted(prepared.keys.length, "item")} over ${counted(prepared.periods.length, kind)}${range}`;
  return { prepared, findings, rows, summary };
}

function periodKind(text: string): PeriodKind {
  return text === "week" || text === "quarter" ? text : "month";
}

function leaveOutReturns({ count, quantity, reason }: SalesLines): void {
  for (let row = 0; row < count; row++) {
    if (reason[row] === REASON.used && (quantity[row] ?? 0) < 0) reason[row] = REASON.return;
  }
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

function markPartPeriods({ count, date, reason }: SalesLines, kind: PeriodKind, drop: boolean): Span | null {
  let firstDay = Infinity;
  let lastDay = -Infinity;
  for (let row = 0; row < count; row++) {
    if (reason[row] !== REASON.used) continue;
    const day = date[row] ?? NaN;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  if (firstDay > lastDay) return null;
  if (!drop) return { first: periodOf(firstDay, kind), last: periodOf(lastDay, kind), firstDay, lastDay };
  const { first, last } = wholePeriods(firstDay, lastDay, kind);
  const used = { first, last, firstDay: Infinity, lastDay: -Infinity };
  for (let row = 0; row < count; row++) {
    if (reason[row] !== REASON.used) continue;
    const day = date[row] ?? NaN;
    const period = periodOf(day, kind);
    if (period < first || period > last) reason[row] = REASON.partPeriod;
    else {
      used.firstDay = Math.min(used.firstDay, day);
      used.lastDay = Math.max(used.lastDay, day);
    }
  }
  return used;
}

function addUp(lines: SalesLines, kind: PeriodKind, span: Span | null, lifeFromFirstSale: boolean) {
  const { count, item, date, reason, index, descriptions } = lines;
  const periodCount = span ? span.last - span.first + 1 : 0;
  const items = index.keys.length;
  const demand = new Float64Array(items * periodCount);
  const firstPeriod = new Int32Array(items).fill(-1);
  const sums = { quantity: new Float64Array(items), value: new Float64Array(items), cost: new Float64Array(items) };
  const lineCount = new Int32Array(items);
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
  return { products, negativePeriods };
}
