import { format } from "numfmt";
import { CellError } from "../../model/cellValue";
import type { Sheet } from "../../model/sheet";

/** What a cell shows: its value in its number format. */
export function cellText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const numberFormat = sheet.style(row, column).numberFormat ?? "General";
  return format(numberFormat, value);
}
