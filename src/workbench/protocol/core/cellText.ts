import { formatValue } from "../../calc/formatValue";
import type { Sheet } from "../../model/sheet";

/** What a cell shows: its value in its number format, or as it is when the format makes no sense. */
export function cellText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  const shown = formatValue(value, sheet.style(row, column).numberFormat ?? "General");
  return shown ?? String(value ?? "");
}
