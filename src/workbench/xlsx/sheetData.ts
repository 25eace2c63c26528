import { columnName, toA1 } from "../model/address";
import { CellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { contains } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import { formulaToFile } from "./fileFormulas";
import { mayGiveArray } from "./mayGiveArray";
import type { SharedTexts } from "./sharedTexts";
import { escapeXml, tag } from "./xmlText";

/** Errors of newer Excel have no code in files: a file holds #VALUE! and Excel computes them anew. */
const OLD_ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);

/** The rows of a sheet as XML, a row at a time: a sheet may be too long for one text. */
export function* sheetData(sheet: Sheet, texts: SharedTexts): Generator<string> {
  const used = sheet.usedRange();
  const special = [...sheet.rowHeights.keys(), ...sheet.hiddenRows];
  const lastSpecial = special.reduce((last, row) => Math.max(last, row), -1);
  const lastRow = Math.max(used ? used.row + used.rows - 1 : -1, lastSpecial);
  const first = used ? used.column : 0;
  const names = Array.from({ length: used?.columns ?? 0 }, (_, index) => columnName(first + index));
  const values = names.map((_, index) => sheet.columnValues(first + index));
  const withFormulas = new Set<number>();
  if (used) sheet.forEachFormula(used, (_text, _row, column) => withFormulas.add(column));
  yield "<sheetData>";
  for (let row = 0; row <= lastRow; row++) {
    let cells = "";
    for (let index = 0; index < names.length; index++) {
      const column = first + index;
      const value = values[index]?.[row] ?? null;
      const formula = withFormulas.has(column) ? sheet.formula(row, column) : undefined;
      const style = sheet.styleId(row, column);
      if (value === null && formula === undefined && !sheet.hasOwnStyle(row, column)) continue;
      const start = `<c r="${names[index] ?? ""}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
      cells +=
        formula === undefined ? plainCell(start, value, texts) : formulaCell(start, formula, value, sheet, row, column);
    }
    const height = sheet.rowHeights.get(row);
    const hidden = sheet.hiddenRows.has(row);
    if (cells === "" && height === undefined && !hidden) continue;
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    yield `<row r="${row + 1}"${size}${hidden ? ' hidden="1"' : ""}>${cells}</row>`;
  }
  yield "</sheetData>";
}

function plainCell(start: string, value: CellValue, texts: SharedTexts): string {
  if (value === null) return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "string") return `${start} t="s"><v>${texts.index(value)}</v></c>`;
  return resultCell(start, value, "");
}

function resultCell(start: string, value: CellValue, formula: string): string {
  if (value === null) return `${start}>${formula}</c>`;
  if (typeof value === "number") return `${start}>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${formula}<v>${Number(value)}</v></c>`;
  if (typeof value === "string") return `${start} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  return `${start} t="e">${formula}<v>${errorText(value)}</v></c>`;
}

function errorText(error: CellError): string {
  return OLD_ERRORS.has(error.code) ? error.code : "#VALUE!";
}

function formulaCell(
  start: string,
  formula: string,
  value: CellValue,
  sheet: Sheet,
  row: number,
  column: number,
): string {
  const here = { row, column, rows: 1, columns: 1 };
  const table = sheet.tables.find((item) => contains(item.range, here));
  const text = escapeXml(formulaToFile(formula, { table: table?.name ?? null }));
  const spill = sheet.spillRange(row, column);
  if (!spill && !mayGiveArray(formula)) return resultCell(start, value, `<f>${text}</f>`);
  const ref = toA1(spill ?? here);
  return resultCell(`${start} cm="1"`, value, `<f t="array" ref="${ref}">${text}</f>`);
}

/** True when a sheet holds a formula that must be marked as a dynamic array. */
export function hasDynamicArrays(sheet: Sheet): boolean {
  const used = sheet.usedRange(true);
  let found = false;
  if (used) {
    sheet.forEachFormula(used, (formula, row, column) => {
      found ||= sheet.spillRange(row, column) !== null || mayGiveArray(formula);
    });
  }
  return found;
}

export function dimension(sheet: Sheet): string {
  return tag("dimension", { ref: toA1(sheet.usedRange() ?? { row: 0, column: 0, rows: 1, columns: 1 }) });
}
