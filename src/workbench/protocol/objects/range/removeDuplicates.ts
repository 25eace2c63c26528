import type { Rect } from "../../../model/address";
import { contains, overlaps } from "../../../model/rectangles";
import { flagOr, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { byAddin } from "../../core/byAddin";
import { readBlock } from "../../core/cellBlock";
import { cellText } from "../../core/cellText";
import { invalidArgument, invalidOperation } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { RangeTarget } from "../../core/rangeTarget";
import { rearrange } from "../../core/rearrange";
import { requirePermission } from "../../core/requirePermission";

interface Result {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const resultClass: HostClass<Result> = {
  name: "RemoveDuplicatesResult",
  scalars: {
    removed: { get: ({ removed }) => removed },
    uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
};

/** Keeps the first of rows that show the same in the named columns; the others move up, blanks fill the end. */
export function removeDuplicates(range: RangeTarget, columns: unknown, includesHeader: unknown): HostObject {
  const { host, sheet } = range;
  const rect = sheet.clip(range.rect);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument();
  const keys = columns.map(wholeNumber);
  if (keys.some((key) => key < 0 || key >= rect.columns)) throw invalidArgument();
  if (sheet.merges.some((merge) => overlaps(merge, rect))) {
    throw invalidOperation("To do this, all the merged cells need to be the same size.");
  }
  requirePermission(sheet, null);
  host.settle();
  const heading = flagOr(includesHeader, false) ? 1 : 0;
  const body: Rect = { ...rect, row: rect.row + heading, rows: rect.rows - heading };
  if (body.rows < 1) return bind(resultClass, { removed: 0, uniqueRemaining: 0 });
  const kept = distinctRows(range, body, keys);
  const removed = body.rows - kept.length;
  if (removed > 0) {
    const block = readBlock(sheet, body);
    rearrange(host, sheet, body, (row, column) => {
      const from = kept[row - body.row];
      return from === undefined ? null : (block[from]?.[column - body.column] ?? null);
    });
    shortenTable(range, body, kept.length);
  }
  return bind(resultClass, { removed, uniqueRemaining: kept.length });
}

function distinctRows({ sheet }: RangeTarget, body: Rect, keys: readonly number[]): number[] {
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let index = 0; index < body.rows; index++) {
    const key = JSON.stringify(
      keys.map((column) => cellText(sheet, body.row + index, body.column + column).toLowerCase()),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(index);
  }
  return kept;
}

/** A table whose whole body was looked at loses the rows that became blank. */
function shortenTable({ host, sheet }: RangeTarget, body: Rect, kept: number): void {
  const table = sheet.tables.find((item) => {
    const own = item.bodyRange();
    return contains(body, own) && body.row === own.row && body.rows === own.rows;
  });
  if (!table) return;
  const own = table.bodyRange();
  host.editor.remove(sheet, { ...own, row: own.row + kept, rows: own.rows - kept }, "Up", byAddin);
  host.workbook.emit("table", { table, change: "changed" });
}
