import { cellText } from "../read/cellText";
import { dateReader } from "../read/dateReader";
import { monthOf } from "../read/monthOf";
import { periodLabel, periodOf } from "../read/period";
import type { Cell } from "../table";

const MONTH = /(?:^|\D)((?:19|20)\d{2})[-/._ ]?(0[1-9]|1[0-2])(?!\d)/;
const NAMED_MONTH = /(\p{L}{3,})[^\p{L}\d]*((?:19|20)?\d{2})(?!\d)/u;

/**
 * Finds the period that a cell speaks of: by the heading of the period as it stands, or by a day in it. A day finds
 * periods whose heading tells a month, a quarter or the Monday of a week; -1 for everything else.
 */
export function periodFinder(labels: readonly string[], cells: readonly Cell[]): (cell: Cell | undefined) => number {
  const byLabel = new Map<string, number>();
  for (const [period, label] of labels.entries()) {
    for (const name of [label.trim().toUpperCase(), monthKey(label)])
      if (name !== null && !byLabel.has(name)) byLabel.set(name, period);
  }
  const dates = dateReader(cells);
  return (cell) => {
    const text = cellText(cell);
    if (text === "") return -1;
    const named = byLabel.get(text.toUpperCase()) ?? byLabel.get(monthKey(text) ?? "");
    if (named !== undefined && typeof cell !== "number") return named;
    const day = dates.read(cell);
    if (day === null || Number.isNaN(day)) return named ?? -1;
    const found = (["month", "quarter", "week"] as const)
      .map((kind) => byLabel.get(periodLabel(periodOf(day, kind), kind).toUpperCase()))
      .find((period) => period !== undefined);
    return found ?? named ?? -1;
  };
}

/** "2011-03" of a heading such as qty_2011-03 or Mar 2011; null where it names no month. A whole date is none. */
function monthKey(text: string): string | null {
  if (/\d{4}[-/.]?\d{2}[-/.]?\d{2}/.test(text)) return null;
  const written = MONTH.exec(text);
  if (written) return `${written[1] ?? ""}-${written[2] ?? ""}`;
  const named = NAMED_MONTH.exec(text);
  const month = named ? monthOf(named[1] ?? "") : 0;
  if (!named || month === 0) return null;
  const year = Number(named[2]) + ((named[2] ?? "").length === 2 ? 2000 : 0);
  return `${String(year)}-${String(month).padStart(2, "0")}`;
}
