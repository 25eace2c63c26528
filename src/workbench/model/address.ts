export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; row and column are 0-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function rect(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

/** 0 → A, 27 → AB. */
export function columnName(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A → 0, AB → 27. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

function between(a: number, b: number): { start: number; count: number } {
  return { start: Math.min(a, b), count: Math.abs(b - a) + 1 };
}

/** Reads A1, A1:B2, A:C and 1:3, with or without $; null when the text is no such reference or lies off the sheet. */
export function parseA1(text: string): Rect | null {
  const plain = text.replaceAll("$", "").toUpperCase();
  const match = /^(?:([A-Z]{1,3})(\d{1,7})?|(\d{1,7}))(?::(?:([A-Z]{1,3})(\d{1,7})?|(\d{1,7})))?$/.exec(plain);
  if (!match) return null;
  const [, firstColumn, firstRow, onlyRow, lastColumn, lastRow, lastOnlyRow] = match;
  const hasEnd = plain.includes(":");
  if (onlyRow !== undefined) {
    if (lastOnlyRow === undefined) return null;
    const { start, count } = between(Number(onlyRow) - 1, Number(lastOnlyRow) - 1);
    return onSheet(rect(start, 0, count, MAX_COLUMNS));
  }
  if (firstColumn === undefined) return null;
  if (firstRow === undefined) {
    if (lastColumn === undefined || lastRow !== undefined) return null;
    const { start, count } = between(columnIndex(firstColumn), columnIndex(lastColumn));
    return onSheet(rect(0, start, MAX_ROWS, count));
  }
  if (hasEnd && (lastColumn === undefined || lastRow === undefined)) return null;
  const rows = between(Number(firstRow) - 1, Number(lastRow ?? firstRow) - 1);
  const columns = between(columnIndex(firstColumn), columnIndex(lastColumn ?? firstColumn));
  return onSheet(rect(rows.start, columns.start, rows.count, columns.count));
}

function onSheet(area: Rect): Rect | null {
  return isOnSheet(area) ? area : null;
}

export function isOnSheet(area: Rect): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

/** A1, A1:B2, A:C for whole columns, 1:3 for whole rows; with $ throughout when absolute. */
export function toA1(area: Rect, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = area.row + area.rows;
  if (area.columns === MAX_COLUMNS) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  const first = mark + columnName(area.column);
  const last = mark + columnName(area.column + area.columns - 1);
  if (area.rows === MAX_ROWS) return `${first}:${last}`;
  const start = `${first}${mark}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last}${mark}${lastRow}`;
}

/** Takes "'My sheet'!A1" apart; the sheet is null when none is named. */
export function splitSheet(address: string): { sheet: string | null; a1: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(address);
  const a1 = match?.[3];
  if (!match || a1 === undefined) return { sheet: null, a1: address };
  return { sheet: match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll("''", "'"), a1 };
}

/** Quotes a sheet name where Excel does: unless it is a plain word that could not be read as a cell. */
export function quoteSheet(name: string): string {
  const plainWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*(c\d*)?$|^c\d*$/i.test(name);
  return plainWord && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet!A1:B2`. */
export function fullAddress(sheetName: string, area: Rect, absolute = false): string {
  return `${quoteSheet(sheetName)}!${toA1(area, absolute)}`;
}
