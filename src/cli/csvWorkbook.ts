import { basename } from "node:path";
import { Workbook } from "../workbench/model/workbook";
import type { CsvSheet } from "./csv/readCsv";

const DATE_FORMAT = "yyyy-mm-dd";
const LONGEST_NAME = 31;

/** A workbook with one sheet: headings in the first row, the file's name as the sheet's. */
export function csvWorkbook(path: string, csv: CsvSheet): Workbook {
  const workbook = new Workbook(`${sheetName(path)}.xlsx`);
  const sheet = workbook.active;
  workbook.renameSheet(sheet, sheetName(path));
  const date = workbook.styles.intern({ numberFormat: DATE_FORMAT });
  csv.columns.forEach((column, index) => {
    sheet.setValue(0, index, csv.headings[index] ?? "");
    column.values.forEach((value, row) => {
      if (value === null) return;
      sheet.setValue(row + 1, index, value);
      if (column.date) sheet.setStyleId(row + 1, index, date);
    });
  });
  return workbook;
}

function sheetName(path: string): string {
  const stem = basename(path)
    .replace(/\.gz$/i, "")
    .replace(/\.(csv|txt|tsv)$/i, "");
  return (
    stem
      .replace(/[\\/?*[\]:']/g, " ")
      .trim()
      .slice(0, LONGEST_NAME) || "Data"
  );
}
