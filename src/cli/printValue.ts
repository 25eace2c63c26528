import { type CellValue, isCellError } from "../workbench/model/cellValue";

/** A result as one JSON value: number, string, boolean, array of rows, or an error with its message. */
export function toJson(rows: readonly (readonly CellValue[])[]): string {
  const cells = rows.map((row) => row.map(toPlain));
  return JSON.stringify(cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells);
}

/** A result for people: one line a row, cells apart by tabs. */
export function toText(rows: readonly (readonly CellValue[])[]): string {
  return rows.map((row) => row.map(textOf).join("\t")).join("\n");
}

export function isFaulty(rows: readonly (readonly CellValue[])[]): boolean {
  return rows.length === 1 && rows[0]?.length === 1 && isCellError(rows[0][0]);
}

/** A blank cell as a result is 0, as in Excel. */
function toPlain(value: CellValue): unknown {
  if (isCellError(value))
    return value.message === undefined ? { error: value.code } : { error: value.code, message: value.message };
  return value ?? 0;
}

function textOf(value: CellValue): string {
  if (isCellError(value)) return value.message === undefined ? value.code : `${value.code} ${value.message}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? 0);
}
