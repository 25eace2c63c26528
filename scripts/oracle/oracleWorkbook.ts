import { columnName } from "../../src/workbench/model/address";
import { isErrorCode } from "../../src/workbench/model/cellValue";
import { formulaToFile } from "../../src/workbench/xlsx/fileFormulas";
import { writePackage } from "../../src/workbench/xlsx/package";
import { RELATIONS, SPREADSHEET, XML_DECLARATION, escapeXml, tag } from "../../src/workbench/xlsx/xmlText";
import type { OracleCell, OracleSheet } from "./oracleFiles";

/** Each formula is computed as an array of this size; its true size stands before it. Cells beyond are #N/A. */
export const BLOCK = { rows: 18, columns: 14, firstColumn: 3 };
export const RESULTS_SHEET = "Results";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An .xlsx file of the data sheets and one sheet of formulas, without any computed value. */
export async function oracleWorkbook(
  sheets: Readonly<Record<string, OracleSheet>>,
  formulas: readonly string[],
): Promise<Uint8Array> {
  const names = [...Object.keys(sheets), RESULTS_SHEET];
  const parts = [...Object.values(sheets).map(dataSheet), resultsSheet(formulas)];
  return writePackage([
    { path: "[Content_Types].xml", content: contentTypes(parts.length) },
    {
      path: "_rels/.rels",
      content: relations([{ type: "officeDocument", target: "xl/workbook.xml" }]),
    },
    {
      path: "xl/workbook.xml",
      content: part(
        "workbook",
        { xmlns: SPREADSHEET, "xmlns:r": RELATIONS },
        tag("sheets", {}, ...names.map((name, at) => tag("sheet", { name, sheetId: at + 1, "r:id": `rId${at + 1}` }))),
      ),
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: relations(names.map((_, at) => ({ type: "worksheet", target: `worksheets/sheet${at + 1}.xml` }))),
    },
    ...parts.map((content, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, content })),
  ]);
}

function part(name: string, attributes: Record<string, string>, ...content: string[]): string {
  return XML_DECLARATION + tag(name, attributes, ...content);
}

function contentTypes(sheets: number): string {
  const override = (PartName: string, kind: string): string =>
    tag("Override", { PartName, ContentType: `${CONTENT}.${kind}+xml` });
  return part(
    "Types",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
    tag("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    override("/xl/workbook.xml", "sheet.main"),
    ...Array.from({ length: sheets }, (_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, "worksheet")),
  );
}

function relations(targets: readonly { type: string; target: string }[]): string {
  return part(
    "Relationships",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
    ...targets.map(({ type, target }, at) =>
      tag("Relationship", { Id: `rId${at + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
    ),
  );
}

function worksheet(...rows: string[]): string {
  return part("worksheet", { xmlns: SPREADSHEET }, tag("sheetData", {}, ...rows));
}

function dataSheet({ rows, hiddenRows = [] }: OracleSheet): string {
  return worksheet(
    ...rows.map((cells, row) =>
      tag(
        "row",
        { r: row + 1, hidden: hiddenRows.includes(row + 1) ? 1 : null },
        ...cells.map((value, column) => cell(`${columnName(column)}${row + 1}`, value)),
      ),
    ),
  );
}

function cell(r: string, value: OracleCell): string {
  if (value === null) return "";
  if (typeof value === "number") return tag("c", { r }, tag("v", {}, String(value)));
  if (typeof value === "boolean") return tag("c", { r, t: "b" }, tag("v", {}, value ? "1" : "0"));
  if (value.startsWith("=")) return tag("c", { r }, formulaTag({}, value));
  if (isErrorCode(value)) return tag("c", { r, t: "e" }, tag("v", {}, value));
  return tag("c", { r, t: "inlineStr" }, tag("is", {}, textTag("t", value)));
}

function textTag(name: string, text: string): string {
  return tag(name, { "xml:space": "preserve" }, escapeXml(text));
}

function formulaTag(attributes: Record<string, string>, formula: string): string {
  const text = formulaToFile(formula, { table: null });
  return tag("f", attributes, escapeXml(text));
}

/** A, B: rows and columns of the result; from D on the result itself. */
function resultsSheet(formulas: readonly string[]): string {
  return worksheet(
    ...formulas.map((formula, at) => {
      const row = at * BLOCK.rows + 1;
      const array = (first: string, ref: string, text: string): string =>
        tag("c", { r: first }, formulaTag({ t: "array", ref }, text));
      const inside = formula.replace(/^=/, "");
      const from = `${columnName(BLOCK.firstColumn)}${row}`;
      const to = `${columnName(BLOCK.firstColumn + BLOCK.columns - 1)}${row + BLOCK.rows - 1}`;
      return tag(
        "row",
        { r: row },
        array(`A${row}`, `A${row}`, `=ROWS(${inside})`),
        array(`B${row}`, `B${row}`, `=COLUMNS(${inside})`),
        array(from, `${from}:${to}`, formula),
      );
    }),
  );
}
