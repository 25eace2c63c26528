import type { MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { counted } from "../format";
import { isoDate } from "../read/calendar";
import type { PeriodKind } from "../read/period";
import { readSettings } from "../settings";
import { currencyOf } from "../read/currencyOf";
import { addUp } from "./addUp";
import { markCancelledPairs } from "./cancelledPairs";
import { coveredSpan } from "./coveredSpan";
import { duplicateRows } from "./duplicates";
import type { Sales } from "./sales";
import type { SalesLines } from "./salesLines";
import { readSalesLines, REASON } from "./salesLines";
import { salesFindings } from "./salesFindings";

/** From sales lines to demand per item and period, in passes over typed arrays. */
export function prepareTransactions(
  mapped: MappedTable,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<Sales> {
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
  const span = coveredSpan(lines, kind, read.text("partPeriods") === "drop");
  const totals = addUp(lines, kind, span, read.text("beforeFirstSale") === "outside");
  const { findings, rows } = salesFindings(lines, { ...totals, repeated }, mapped, settings);
  onProgress?.(4, 4, "Done");
  const prepared: Sales = {
    ...totals.products,
    periodName: kind,
    currency: currencyOf(mapped, ["value", "price"]),
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
