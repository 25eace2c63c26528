import { CellError } from "../../src/workbench/model/cellValue";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";

/**
 * Everything a user can see of a workbook and everything it keeps, as plain data to compare before and after. What the
 * model gains later is taken along by itself; only ids, which Excel gives out anew, and clean-up marks are left out.
 */
export function workbookState(workbook: Workbook): Record<string, unknown> {
  const { sheet, rect } = workbook.selection;
  const { names, settings, structureProtected, calculationMode, properties } = workbook;
  return {
    sheets: workbook.sheets.map(sheetState),
    names: names.map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible })),
    settings: plain(settings),
    xmlParts: workbook.xmlParts.map(({ namespaceUri, xml }) => ({ namespaceUri, xml })),
    rest: plain({ structureProtected, calculationMode, properties }),
    active: workbook.active.name,
    selection: { sheet: sheet.name, rect },
  };
}

/** Kept by cell, and shown cell by cell below. */
const STORES = ["values", "formulas", "styles", "anchors", "spills", "columnStyles", "hyperlinks"];

export function sheetState(sheet: Sheet): Record<string, unknown> {
  const rest = Object.entries(sheet).filter(
    ([key]) => ![...STORES, "deleted", "validations", "conditionalFormats"].includes(key),
  );
  return {
    ...(plain(Object.fromEntries(rest)) as Record<string, unknown>),
    columnStyles: [...sheet.columnStyles].map(([column, style]) => [column, sheet.workbook.styles.get(style)]),
    hyperlinks: plain(sheet.hyperlinks),
    cells: cellsOf(sheet),
    conditionalFormats: sheet.conditionalFormats.map(({ kept, ...format }) => ({
      ...(plain(format) as object),
      kept: { ...(format.type === "DataBar" && BAR_SETTINGS), ...kept },
    })),
    validations: validationByCell(sheet),
  };
}

/** Said or not said, a data bar has these settings. */
const BAR_SETTINGS = {
  axisColor: "#000000",
  axisFormat: "Automatic",
  matchPositiveBorderColor: false,
  matchPositiveFillColor: false,
  negativeFillColor: "#FF0000",
};

function cellsOf(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const used = sheet.usedRange();
  if (!used) return cells;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const value = plain(sheet.value(row, column));
      const formula = sheet.formula(row, column) ?? null;
      const style = sheet.style(row, column);
      // A cell that looks as its whole column does looks untouched.
      const own = sheet.styleId(row, column) !== (sheet.columnStyles.get(column) ?? 0);
      if (value !== null || formula !== null || own) {
        cells[`${row},${column}`] = { value, formula, style: plain(style) };
      }
    }
  }
  return cells;
}

/** By cell: two rules side by side are the same to the user as one rule over both. */
function validationByCell(sheet: Sheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const { range, rule, errorAlert, prompt } of sheet.validations) {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        cells[`${row},${column}`] = plain({ rule, errorAlert, prompt });
      }
    }
  }
  return cells;
}

/** Ids change when a thing is made anew; the others lead back up the tree. */
const LEFT_OUT = new Set(["id", "lastId", "lastColumnId", "workbook", "sheet", "scope", "priority"]);

function plain(value: unknown): unknown {
  if (value instanceof CellError) return { error: value.code };
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Set) return [...value].map(plain).sort();
  if (value instanceof Map) return [...value].map(plain).sort(byKey);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key, part]) => !LEFT_OUT.has(key) && part !== undefined);
  return Object.fromEntries(entries.map(([key, part]) => [key, plain(part)]));
}

function byKey(left: unknown, right: unknown): number {
  return String((left as unknown[])[0]) < String((right as unknown[])[0]) ? -1 : 1;
}
