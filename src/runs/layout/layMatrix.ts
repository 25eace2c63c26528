import type { MatrixPart } from "../../flows/report";
import { SCALE } from "../classColours";
import { headingWidth } from "./heading";
import { numberFormat, shownLength } from "./numberFormat";
import type { SheetDraft } from "./sheetDraft";

/** Puts a small cross table on its sheet; gives the number of rows it takes. */
export function layMatrix(draft: SheetDraft, part: MatrixPart, row: number, column: number): number {
  const format = numberFormat(part.type, part.values.flat());
  draft.ranges.push(
    { row, column, values: [[part.title]], formulas: false, style: "label" },
    { row: row + 1, column, values: [[part.corner, ...part.columns]], formulas: false, style: "heading" },
  );
  draft.areaLooks.push({
    row: row + 1,
    column: column + 1,
    rowCount: 1,
    columnCount: part.columns.length,
    alignment: "right",
  });
  if (part.rows.length > 0) {
    draft.ranges.push(
      { row: row + 2, column, values: part.rows.map((name) => [name]), formulas: false, style: "label" },
      {
        row: row + 2,
        column: column + 1,
        values: part.values,
        formulas: false,
        numberFormats: part.columns.map(() => format),
      },
    );
    draft.conditionalFormats.push({
      row: row + 2,
      column: column + 1,
      rowCount: part.rows.length,
      columnCount: part.columns.length,
      kind: "scale",
      low: SCALE.low,
      high: SCALE.high,
    });
  }
  draft.widen(column, Math.max(part.corner.length, ...part.rows.map((name) => name.length)));
  for (const [at, name] of part.columns.entries()) {
    const lengths = part.values.map((cells) => shownLength(cells[at] ?? null, format));
    draft.widen(column + 1 + at, Math.max(headingWidth(name, 0), ...lengths));
    draft.addHeading(row + 1, column + 1 + at, name, 0);
  }
  return part.rows.length + 2;
}
