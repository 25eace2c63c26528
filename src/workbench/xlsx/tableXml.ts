import { parseA1, toA1 } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { TableColumn } from "../model/table";
import { Table } from "../model/table";
import { autoFilterXml, readAutoFilter } from "./autoFilterXml";
import { formulaFromFile, formulaToFile } from "./fileFormulas";
import type { XmlElement } from "./package";
import { child, childrenNamed, says, textOf } from "./package";
import { SPREADSHEET, XML_DECLARATION, escapeXml, tag } from "./xmlText";

export function tableXml(table: Table, id: number): string {
  const { range, hasTotals, hasHeaders } = table;
  const filtered = { ...range, rows: range.rows - (hasTotals ? 1 : 0) };
  const columns = table.columns.map((column, index) => columnXml(table, column, index));
  return (
    XML_DECLARATION +
    tag(
      "table",
      {
        xmlns: SPREADSHEET,
        id,
        name: table.name,
        displayName: table.name,
        ref: toA1(range),
        headerRowCount: hasHeaders ? null : 0,
        totalsRowCount: hasTotals ? 1 : null,
        totalsRowShown: hasTotals ? null : false,
      },
      hasHeaders && table.showFilter ? autoFilterXml(filtered, table.filter) : "",
      tag("tableColumns", { count: columns.length }, ...columns),
      tag("tableStyleInfo", {
        name: table.style === "" ? null : table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    )
  );
}

/** What a total is called in files where it is one of Excel's own; SUBTOTAL leaves out what a filter hides. */
const TOTALS: ReadonlyMap<string, string> = new Map([
  ["109", "sum"],
  ["101", "average"],
  ["102", "countNums"],
  ["103", "count"],
  ["104", "max"],
  ["105", "min"],
  ["107", "stdDev"],
  ["110", "var"],
]);

function columnXml(table: Table, column: TableColumn, index: number): string {
  const total = totalOf(table, column, index);
  const place = { table: table.name };
  return tag(
    "tableColumn",
    { id: index + 1, name: column.name, ...total.attributes },
    column.formula === undefined
      ? ""
      : tag("calculatedColumnFormula", {}, escapeXml(safeFormula(column.formula, place))),
    total.formula === null ? "" : tag("totalsRowFormula", {}, escapeXml(safeFormula(total.formula, place))),
  );
}

/** What the cell below a column holds, in the words of a table: Excel wants both to say the same. */
function totalOf(
  table: Table,
  column: TableColumn,
  index: number,
): { attributes: Record<string, string>; formula: string | null } {
  const area = table.totalsRange();
  const formula = area && table.sheet.formula(area.row, area.column + index);
  const value = area && table.sheet.value(area.row, area.column + index);
  if (formula) {
    const match = /^=SUBTOTAL\((\d+),(?:[^[\]]*)\[([^[\]]+)\]\)$/i.exec(formula);
    const own = TOTALS.get(match?.[1] ?? "");
    if (own !== undefined && match?.[2]?.toLowerCase() === column.name.toLowerCase()) {
      return { attributes: { totalsRowFunction: own }, formula: null };
    }
    return { attributes: { totalsRowFunction: "custom" }, formula };
  }
  return { attributes: typeof value === "string" && value !== "" ? { totalsRowLabel: value } : {}, formula: null };
}

function safeFormula(formula: string, place: { table: string }): string {
  try {
    return formulaToFile(formula, place);
  } catch {
    return formula.replace(/^=/, "");
  }
}

export function readTable(sheet: Sheet, element: XmlElement, knownFunctions: readonly string[]): Table | null {
  const { displayName, name, ref, headerRowCount, totalsRowCount } = element.attributes;
  const range = parseA1(ref ?? "");
  if (!range) return null;
  const table = new Table(sheet.workbook.newId(), displayName ?? name ?? "Table", sheet, range, headerRowCount !== "0");
  table.hasTotals = totalsRowCount !== undefined && totalsRowCount !== "0";
  const filter = child(element, "autoFilter");
  table.showFilter = filter !== null;
  if (filter) table.filter = readAutoFilter(filter);
  for (const column of childrenNamed(child(element, "tableColumns"), "tableColumn").slice(0, range.columns)) {
    const added = table.newColumn(table.freeColumnName(column.attributes["name"] ?? ""));
    const formula = textOf(child(column, "calculatedColumnFormula"));
    if (formula !== "") added.formula = readableFormula(formula, knownFunctions);
    table.columns.push(added);
  }
  while (table.columns.length < range.columns) table.columns.push(table.newColumn(table.freeColumnName("")));
  const style = child(element, "tableStyleInfo")?.attributes ?? {};
  table.style = style["name"] ?? "";
  table.showBandedRows = says(style["showRowStripes"]);
  table.showBandedColumns = says(style["showColumnStripes"]);
  table.highlightFirstColumn = says(style["showFirstColumn"]);
  table.highlightLastColumn = says(style["showLastColumn"]);
  return table;
}

function readableFormula(text: string, knownFunctions: readonly string[]): string {
  try {
    return formulaFromFile(text, knownFunctions);
  } catch {
    return `=${text}`;
  }
}
