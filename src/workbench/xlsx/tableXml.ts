import { parseA1, toA1 } from "../model/address";
import type { Sheet } from "../model/sheet";
import { Table } from "../model/table";
import { formulaFromFile, formulaToFile } from "./fileFormulas";
import type { XmlElement } from "./package";
import { child, childrenNamed, textOf } from "./package";
import { SPREADSHEET, XML_DECLARATION, escapeXml, tag } from "./xmlText";

export function tableXml(table: Table, id: number): string {
  const { range, hasTotals, hasHeaders } = table;
  const filtered = { ...range, rows: range.rows - (hasTotals ? 1 : 0) };
  const columns = table.columns.map((column, index) =>
    tag(
      "tableColumn",
      { id: index + 1, name: column.name },
      column.formula === undefined
        ? ""
        : tag("calculatedColumnFormula", {}, escapeXml(formulaToFile(column.formula, { table: table.name }))),
    ),
  );
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
      hasHeaders && table.showFilter ? tag("autoFilter", { ref: toA1(filtered) }) : "",
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

export function readTable(sheet: Sheet, element: XmlElement, knownFunctions: readonly string[]): Table | null {
  const { displayName, name, ref, headerRowCount, totalsRowCount } = element.attributes;
  const range = parseA1(ref ?? "");
  if (!range) return null;
  const table = new Table(sheet.workbook.newId(), displayName ?? name ?? "Table", sheet, range, headerRowCount !== "0");
  table.hasTotals = totalsRowCount !== undefined && totalsRowCount !== "0";
  table.showFilter = child(element, "autoFilter") !== null;
  for (const column of childrenNamed(child(element, "tableColumns"), "tableColumn")) {
    const added = table.newColumn((column.attributes["name"] ?? "").replace(/_x000a_/gi, "\n"));
    const formula = textOf(child(column, "calculatedColumnFormula"));
    if (formula !== "") added.formula = formulaFromFile(formula, knownFunctions);
    table.columns.push(added);
  }
  const style = child(element, "tableStyleInfo")?.attributes ?? {};
  table.style = style["name"] ?? "";
  table.showBandedRows = style["showRowStripes"] === "1";
  table.showBandedColumns = style["showColumnStripes"] === "1";
  table.highlightFirstColumn = style["showFirstColumn"] === "1";
  table.highlightLastColumn = style["showLastColumn"] === "1";
  return table;
}
