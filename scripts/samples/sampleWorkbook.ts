import { createWorkbench } from "../../src/workbench/createWorkbench";
import { createTable } from "../../src/workbench/model/createTable";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";
import type { Sample, SampleSheet } from "./sample";

const NUMBER_FORMATS: Readonly<Record<SampleSheet["types"][number], string | null>> = {
  text: null,
  number: "#,##0.0",
  integer: "#,##0",
  money: "#,##0.00",
  share: "0.0%",
  date: "yyyy-mm-dd",
};
const TABLE_STYLE = "TableStyleLight1";
const ABOUT = "About";
const POINTS_A_SIGN = 5.6;
const NARROWEST = 10;
const WIDEST = 44;

/** The sample as a workbook: a table on each sheet, and where the figures come from on the last. */
export function sampleWorkbook(sample: Sample): Workbook {
  const bench = createWorkbench();
  const { workbook, editor } = bench;
  sample.sheets.forEach((source, index) => {
    const sheet = index === 0 ? workbook.active : workbook.addSheet(source.name);
    if (index === 0) workbook.renameSheet(sheet, source.name);
    fill(workbook, sheet, source);
    const rows = (source.columns[0]?.length ?? 0) + 1;
    const table = createTable(
      editor,
      sheet,
      { row: 0, column: 0, rows, columns: source.headings.length },
      true,
      tableName(source),
    );
    table.style = TABLE_STYLE;
    sheet.frozen = { rows: 1, columns: 0 };
  });
  about(workbook, workbook.addSheet(ABOUT), sample);
  return workbook;
}

function fill(workbook: Workbook, sheet: Sheet, { headings, types, columns }: SampleSheet): void {
  columns.forEach((values, column) => {
    const format = NUMBER_FORMATS[types[column] ?? "text"];
    const style = format === null ? 0 : workbook.styles.intern({ numberFormat: format });
    sheet.setValue(0, column, headings[column] ?? "");
    values.forEach((value, row) => {
      if (value === null) return;
      sheet.setValue(row + 1, column, value);
      if (style !== 0) sheet.setStyleId(row + 1, column, style);
    });
    sheet.columnWidths.set(column, width([headings[column] ?? "", ...values.slice(0, 500).map(String)]));
  });
}

function about(workbook: Workbook, sheet: Sheet, { title, origin, licence, notes }: Sample): void {
  const lines = [title, ...notes, `Origin: ${origin}`, `Licence: ${licence}`];
  const heading = workbook.styles.intern({ bold: true, fontSize: 14 });
  const text = workbook.styles.intern({ wrap: true, vertical: "Top" });
  lines.forEach((line, row) => {
    sheet.setValue(row, 0, line);
    sheet.setStyleId(row, 0, row === 0 ? heading : text);
  });
  sheet.columnWidths.set(0, 110 * POINTS_A_SIGN);
  sheet.showGridlines = false;
}

const tableName = ({ name }: SampleSheet): string =>
  name.replace(/[^A-Za-z]+(.)?/g, (_, letter?: string) => letter?.toUpperCase() ?? "");

const width = (texts: readonly string[]): number =>
  POINTS_A_SIGN * Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((text) => text.length + 2)));
