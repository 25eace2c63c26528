import { format } from "numfmt";
import { CellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { numberText } from "./coerce";

/** The only file that knows the number format library. A value as a number format shows it; null when the format is bad. */
export function formatValue(value: CellValue, numberFormat: string): string | null {
  if (value instanceof CellError) return value.code;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "" || (numberFormat.toLowerCase() === "general" && typeof value === "string"))
    return String(value);
  if (numberFormat.toLowerCase() === "general") return generalText(Number(value));
  try {
    return format(numberFormat, value);
  } catch {
    return null;
  }
}

/** A number as an unformatted cell shows it: at most 11 characters or so. */
function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-4) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    const power = Number(exponent);
    const short = Number(mantissa).toString();
    return size === 0 ? "0" : `${short}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const digits = Math.max(0, 9 - Math.floor(Math.log10(Math.max(size, 1))));
  return numberText(Number(value.toFixed(digits)));
}
