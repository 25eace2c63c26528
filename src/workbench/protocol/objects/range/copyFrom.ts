import type { Rect } from "../../../model/address";
import { oneOf } from "../../core/arguments";
import { notImplemented } from "../../core/errors";
import type { RangeTarget } from "../../core/rangeTarget";
import { readRange } from "../../core/readRange";
import { writeValues } from "../../core/writeValues";

/**
 * Copies values, formats or both; a smaller source repeats over the range, as pasting does. Formulas are refused: they
 * would need their references moved.
 */
export function copyFrom(range: RangeTarget, source: unknown, copyType?: unknown): void {
  const what = oneOf(copyType ?? "All", ["All", "Values", "Formats", "Formulas"]);
  const { host, sheet, rect } = range;
  const from = readRange(host, sheet, source);
  const origin = (row: number, column: number): [number, number] => [
    from.rect.row + (row % from.rect.rows),
    from.rect.column + (column % from.rect.columns),
  ];
  const to: Rect = {
    ...rect,
    rows: Math.max(rect.rows, from.rect.rows),
    columns: Math.max(rect.columns, from.rect.columns),
  };
  if (what !== "Formats") {
    const values = matrix(to, (row, column) => {
      const [r, c] = origin(row, column);
      if (what !== "Values" && from.sheet.formula(r, c) !== undefined)
        throw notImplemented("Range.copyFrom of formulas");
      return from.sheet.value(r, c);
    });
    writeValues(host, sheet, to, values);
  }
  if (what === "All" || what === "Formats") {
    host.editor.requireEditable(sheet, to);
    const styles = matrix(to, (row, column) => from.sheet.styleId(...origin(row, column)));
    styles.forEach((line, i) => line.forEach((id, j) => sheet.setStyleId(to.row + i, to.column + j, id)));
    host.workbook.emit("style", { sheet, rect: to });
  }
}

function matrix<Item>({ rows, columns }: Rect, item: (row: number, column: number) => Item): Item[][] {
  return Array.from({ length: rows }, (_line, row) =>
    Array.from({ length: columns }, (_cell, column) => item(row, column)),
  );
}
