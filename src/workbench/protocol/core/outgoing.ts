import type { CellValue } from "../../model/cellValue";
import { CellError } from "../../model/cellValue";

/** A value as Excel sends it: blanks as empty text, errors as their code. */
export function outgoing(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}
