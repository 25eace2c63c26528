import type { Rect } from "../../../model/address";
import { contains } from "../../../model/rectangles";
import { oneOf } from "../../core/arguments";
import type { Block, CellContent } from "../../core/cellBlock";
import { contentAt, readBlock, writeContents } from "../../core/cellBlock";
import { invalidArgument, notImplemented } from "../../core/errors";
import type { SeriesKind } from "../../core/fillSeries";
import { fillSeries } from "../../core/fillSeries";
import type { RangeTarget } from "../../core/rangeTarget";
import { readRange } from "../../core/readRange";
import { numberFormatCategory } from "./numberFormatCategory";

const kinds: Readonly<Record<string, SeriesKind | null>> = {
  FillDefault: null,
  FillValues: null,
  FillCopy: "Copy",
  FillSeries: "Series",
  FillFormats: "Copy",
  FillDays: "Days",
  FillWeekdays: "Weekdays",
  FillMonths: "Months",
  FillYears: "Years",
  LinearTrend: "LinearTrend",
  GrowthTrend: "GrowthTrend",
};

/** Fills a range that holds this one and goes on from it in one direction, as dragging the fill handle does. */
export function autoFill(range: RangeTarget, destination: unknown, type: unknown): void {
  const what = oneOf(type ?? "FillDefault", [...Object.keys(kinds), "FlashFill"]);
  if (what === "FlashFill") throw notImplemented("Range.autoFill(FlashFill)");
  if (destination === undefined) throw notImplemented("Range.autoFill without a destination");
  const { host, sheet, rect } = range;
  const to = readRange(host, sheet, destination);
  const down = to.rect.rows !== rect.rows;
  if (to.sheet !== sheet || !contains(to.rect, rect) || (down && to.rect.columns !== rect.columns)) {
    throw invalidArgument("The destination must hold the range and go on from it in one direction.");
  }
  const before = down ? rect.row - to.rect.row : rect.column - to.rect.column;
  const after = down ? to.rect.rows - rect.rows - before : to.rect.columns - rect.columns - before;
  if (before > 0 && after > 0) throw invalidArgument();
  host.editor.requireEditable(sheet, to.rect);
  host.settle();
  const block = readBlock(sheet, rect);
  fill(range, block, { down, backwards: before > 0, count: Math.max(before, after), what });
}

interface Fill {
  readonly down: boolean;
  readonly backwards: boolean;
  readonly count: number;
  readonly what: string;
}

function fill({ host, sheet, rect }: RangeTarget, block: Block, { down, backwards, count, what }: Fill): void {
  const length = down ? rect.rows : rect.columns;
  const width = down ? rect.columns : rect.rows;
  if (count === 0) return;
  const lines = Array.from({ length: width }, (_line, across) => {
    const cells = Array.from({ length }, (_cell, along) => (down ? block[along]?.[across] : block[across]?.[along]));
    const known = cells.filter((cell) => cell !== undefined);
    return backwards ? known.reverse() : known;
  });
  const area = extension(rect, down, backwards, count);
  const contents: (CellContent | null)[][] = [];
  const looks: { row: number; column: number; style: number }[] = [];
  lines.forEach((cells, across) => {
    const dated = cells.every(
      ({ style }) => numberFormatCategory(sheet.workbook.styles.get(style).numberFormat ?? "General") === "Date",
    );
    const next = fillSeries(
      cells.map(({ value }) => value),
      kinds[what] ?? null,
      dated,
    );
    for (let step = 1; step <= count; step++) {
      const along = backwards ? count - step : step - 1;
      const row = area.row + (down ? along : across);
      const column = area.column + (down ? across : along);
      const from = cells[(step - 1) % cells.length];
      const line = (contents[row - area.row] ??= []);
      if (from) looks.push({ row, column, style: from.style });
      line[column - area.column] = from?.formula === undefined ? { value: next(step) } : contentAt(from, row, column);
    }
  });
  if (what !== "FillFormats") writeContents(host, sheet, area, contents);
  if (what !== "FillValues") {
    for (const { row, column, style } of looks) sheet.setStyleId(row, column, style);
    host.workbook.emit("style", { sheet, rect: area });
  }
}

/** The cells to be filled: before or behind the given ones. */
function extension(rect: Rect, down: boolean, backwards: boolean, count: number): Rect {
  if (down) return { ...rect, row: backwards ? rect.row - count : rect.row + rect.rows, rows: count };
  return { ...rect, column: backwards ? rect.column - count : rect.column + rect.columns, columns: count };
}
