import { format, isDateFormat, isPercentFormat, parseValue } from "numfmt";
import type { CellValue } from "../model/cellValue";
import { CellError } from "../model/cellValue";

/** What the editor shows for a cell without a formula: a text that gives the same value when entered again. */
export function editText(value: CellValue, numberFormat: string | undefined): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return needsApostrophe(value, numberFormat) ? `'${value}` : value;
  if (numberFormat && isPercentFormat(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  if (numberFormat && isDateFormat(numberFormat)) {
    return format(Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss", value);
  }
  return String(value);
}

/** True for a text that would become a number, a date, TRUE or a formula when typed. */
function needsApostrophe(text: string, numberFormat: string | undefined): boolean {
  if (numberFormat === "@") return false;
  return /^['=]/.test(text) || (text !== "" && Boolean(parseValue(text)));
}
