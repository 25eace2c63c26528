import { CellError } from "../../../../src/workbench/model/cellValue";
import { Sheet } from "../../../../src/workbench/model/sheet";
import type { Workbook } from "../../../../src/workbench/model/workbook";

const all = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** Everything undo covers, as one text: equal texts are equal workbooks. */
export function wholeState(workbook: Workbook): string {
  const { sheets, names, structureProtected } = workbook;
  return JSON.stringify({ sheets: sheets.map(sheetState), names: names.map(plain), structureProtected }, null, 1);
}

function sheetState(sheet: Sheet): unknown {
  const cells: unknown[] = [];
  const { values, formulas, styles, anchors, spills } = sheet.stores;
  values.forEach(all, (value, row, column) => cells.push(["value", row, column, plain(value)]));
  formulas.forEach(all, (text, row, column) => cells.push(["formula", row, column, text]));
  styles.forEach(all, (id, row, column) => cells.push(["style", row, column, id, sheet.workbook.styles.get(id)]));
  anchors.forEach(all, (key, row, column) => cells.push(["anchor", row, column, key]));
  const spilled = [...spills].sort(([one], [other]) => one - other);
  const rest = Object.entries(sheet).filter(
    ([field]) => !["workbook", "values", "formulas", "styles", "anchors", "spills"].includes(field),
  );
  return { cells, spilled, rest: rest.map(([field, value]) => [field, plain(value)]) };
}

function plain(value: unknown): unknown {
  if (value instanceof Sheet) return `sheet ${value.id}`;
  if (value instanceof CellError) return { error: value.code, message: value.message };
  if (value instanceof Map) return { map: [...(value as Map<unknown, unknown>)].map(plain) };
  if (value instanceof Set) return { set: [...(value as Set<unknown>)].map(plain).sort() };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
