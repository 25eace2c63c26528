import { columnName, toA1 } from "../model/address";
import { CellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import type { RichText } from "../model/kept";
import { contains } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import { LONGEST_FORMULA, formulaToFile } from "./fileFormulas";
import { mayGiveArray } from "./mayGiveArray";
import type { SharedTexts } from "./sharedTexts";
import { escapeXml, tag } from "./xmlText";

/** Errors of newer Excel have no code in files: a file holds #VALUE! and Excel computes them anew. */
const OLD_ERRORS = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"]);

/** The rows of a sheet as XML, a row at a time: a sheet may be too long for one text. */
export function* sheetData(sheet: Sheet, texts: SharedTexts): Generator<string> {
  const used = sheet.usedRange();
  const { rowHeights, hiddenRows, rowLevels, kept } = sheet;
  const rowStyles = kept.shifted ? NONE : kept.rowStyles;
  let lastRow = used ? used.row + used.rows - 1 : -1;
  const closed = kept.shifted ? [] : kept.collapsedRows;
  for (const rows of [rowHeights.keys(), hiddenRows, rowLevels.keys(), rowStyles.keys(), closed]) {
    for (const row of rows) lastRow = Math.max(lastRow, row);
  }
  const { first, names, values, withFormulas, styled } = usedColumns(sheet);
  const richTexts = kept.richTexts.bounds() ? kept.richTexts : null;
  yield "<sheetData>";
  for (let row = 0; row <= lastRow; row++) {
    let cells = "";
    for (let index = 0; index < names.length; index++) {
      const value = values[index]?.[row] ?? null;
      // Most cells of a wide and sparse sheet are passed over here.
      if (value === null && styled[index] === false && withFormulas[index] === false) continue;
      const column = first[index] ?? 0;
      const formula = withFormulas[index] === true ? sheet.formula(row, column) : undefined;
      if (value === null && formula === undefined && !sheet.hasOwnStyle(row, column)) continue;
      const style = sheet.styleId(row, column);
      const start = `<c r="${names[index] ?? ""}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
      if (formula !== undefined) cells += formulaCell(start, formula, value, sheet, row, column);
      else if (richTexts && typeof value === "string")
        cells += textCell(start, value, richTexts.get(row, column), texts);
      else cells += plainCell(start, value, texts);
    }
    const height = rowHeights.get(row);
    const hidden = hiddenRows.has(row);
    const level = rowLevels.get(row);
    const style = rowStyles.get(row);
    const collapsed = kept.collapsedRows.has(row) && !kept.shifted;
    if (cells === "" && height === undefined && !hidden && level === undefined && style === undefined && !collapsed)
      continue;
    const look =
      (style === undefined ? "" : ` s="${style}" customFormat="1"`) +
      (height === undefined ? "" : ` ht="${height}" customHeight="1"`) +
      (hidden ? ' hidden="1"' : "") +
      (level === undefined ? "" : ` outlineLevel="${level}"`) +
      (collapsed ? ' collapsed="1"' : "");
    yield `<row r="${row + 1}"${look}>${cells}</row>`;
  }
  yield "</sheetData>";
}

const NONE: ReadonlyMap<number, number> = new Map();

interface UsedColumns {
  /** Numbers, names and values of the columns that hold anything. */
  readonly first: readonly number[];
  readonly names: readonly string[];
  readonly values: readonly (readonly (CellValue | undefined)[])[];
  readonly withFormulas: readonly boolean[];
  readonly styled: readonly boolean[];
}

/** Columns with nothing in them are left out: a cell far to the right must not cost a walk over all before it. */
function usedColumns(sheet: Sheet): UsedColumns {
  const used = sheet.usedRange();
  const formulas = new Set<number>();
  const styles = new Set<number>();
  if (used) {
    sheet.forEachFormula(used, (_text, _row, column) => formulas.add(column));
    sheet.forEachStyle(used, (_style, _row, column) => styles.add(column));
  }
  const all = Array.from({ length: used?.columns ?? 0 }, (_, index) => (used?.column ?? 0) + index);
  const first = all.filter((column) => {
    return sheet.columnValues(column).length > 0 || formulas.has(column) || styles.has(column);
  });
  return {
    first,
    names: first.map(columnName),
    values: first.map((column) => sheet.columnValues(column)),
    withFormulas: first.map((column) => formulas.has(column)),
    styled: first.map((column) => styles.has(column)),
  };
}

/** A text of which parts look different, as long as it still is the text these belong to. */
function textCell(start: string, value: string, rich: RichText | undefined, texts: SharedTexts): string {
  if (rich?.text !== value) return plainCell(start, value, texts);
  return `${start} t="s"><v>${texts.richIndex(rich.xml)}</v></c>`;
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
  const inFile = formulaInFile(formula, table?.name ?? null);
  if (inFile === null) return resultCell(start, value, `<f>${escapeXml(formula.replace(/^=/, ""))}</f>`);
  const text = escapeXml(inFile);
  const spill = sheet.spillRange(row, column);
  if (sheet.kept.arrays.has(formula)) {
    return resultCell(start, value, `<f t="array" ref="${toA1(spill ?? here)}">${text}</f>`);
  }
  if (!spill && !mayGiveArray(formula)) return resultCell(start, value, `<f>${text}</f>`);
  return resultCell(`${start} cm="1"`, value, `<f t="array" ref="${toA1(spill ?? here)}">${text}</f>`);
}

/** Null for a formula that cannot be read: it goes back as it came. */
function formulaInFile(formula: string, table: string | null): string | null {
  try {
    return formulaToFile(formula, { table });
  } catch {
    return null;
  }
}

/** True when a sheet holds a formula that must be marked as a dynamic array. */
export function hasDynamicArrays(sheet: Sheet): boolean {
  const used = sheet.usedRange(true);
  let found = false;
  if (used) {
    sheet.forEachFormula(used, (formula, row, column) => {
      found ||= isDynamic(sheet, formula, row, column);
    });
  }
  return found;
}

function isDynamic(sheet: Sheet, formula: string, row: number, column: number): boolean {
  if (sheet.kept.arrays.has(formula) || formula.length > LONGEST_FORMULA) return false;
  try {
    return sheet.spillRange(row, column) !== null || mayGiveArray(formula);
  } catch {
    return false;
  }
}

export function dimension(sheet: Sheet): string {
  return tag("dimension", { ref: toA1(sheet.usedRange() ?? { row: 0, column: 0, rows: 1, columns: 1 }) });
}
