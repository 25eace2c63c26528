import type { SheetPlan, WritePlan } from "../../workbook/port";
import type { SampleFile, SampleSheet, SampleType } from "./sampleFile";

const FORMATS: Readonly<Record<SampleType, string>> = {
  text: "@",
  number: "General",
  integer: "#,##0",
  money: "#,##0.00",
  share: "0.0%",
  date: "yyyy-mm-dd",
};

/** A new sheet with a table for each sample sheet, and one line that says where the data come from. */
export function samplePlan(sample: SampleFile, wanted: readonly string[]): WritePlan {
  const sheets = sample.sheets.filter((sheet) => wanted.includes(sheet.name));
  return {
    title: `Sample data: ${sample.title}`,
    sheets: sheets.map((sheet) => sheetPlan(sheet, sample)),
    names: [],
    ...(sheets[0] ? { show: sheets[0].name } : {}),
  };
}

function sheetPlan(sheet: SampleSheet, sample: SampleFile): SheetPlan {
  const rowCount = Math.max(0, ...sheet.columns.map((column) => column.length));
  const body = Array.from({ length: rowCount }, (_, row) => sheet.columns.map((column) => column[row] ?? null));
  const source = `${sample.title}. ${sample.origin} Licence: ${sample.licence}`;
  return {
    key: sheet.name,
    name: sheet.name,
    target: { kind: "new" },
    ranges: [
      { row: 0, column: 0, values: [sheet.headings], formulas: false },
      { row: 1, column: 0, values: body, formulas: false, numberFormats: sheet.types.map((type) => FORMATS[type]) },
      { row: 0, column: sheet.headings.length + 1, values: [[source]], formulas: false, style: "note" },
    ],
    tables: [
      {
        key: sheet.name,
        name: `Sample_${sheet.name.replace(/\W+/g, "_")}`,
        row: 0,
        column: 0,
        rowCount: rowCount + 1,
        columnCount: sheet.headings.length,
        style: "TableStyleLight1",
      },
    ],
    charts: [],
    conditionalFormats: [],
    validations: [],
    columnWidths: sheet.headings.map((heading, column) =>
      width(heading, sheet.columns[column] ?? [], sheet.types[column]),
    ),
    freezeRows: 1,
    freezeColumns: 0,
    gridlines: true,
    print: null,
  };
}

const NARROWEST = 10;
const WIDEST = 40;

/** Wide enough for the heading with its filter button and, for texts, for what the first rows hold. */
function width(heading: string, values: SampleSheet["columns"][number], type: SampleType | undefined): number {
  const texts = type === "text" ? values.slice(0, 200).map((value) => String(value ?? "").length + 1) : [];
  return Math.min(WIDEST, Math.max(NARROWEST, heading.length + 3, ...texts));
}
