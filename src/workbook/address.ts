/** A rectangle of cells; row and column are 0-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Splits `'My sheet'!A1:B2` into its sheet and its cells; the sheet is null when none is named. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const text = address.trim();
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheet: null, cells: text };
  const sheet = text.slice(0, bang);
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheet: quoted ? (quoted[1] ?? "").replaceAll("''", "'") : sheet, cells: text.slice(bang + 1) };
}

/** A sheet name as a formula needs it: quoted unless it is a plain word that cannot be read as a cell. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name) && !/^(true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** True for names that a formula reads as a cell: `A1`, `XFD9`, `R1C1`, `R`, `C`. */
export function looksLikeCell(name: string): boolean {
  return /^[A-Z]{1,3}[0-9]+$/i.test(name) || /^R([0-9]*)(C[0-9]*)?$/i.test(name) || /^C[0-9]*$/i.test(name);
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellsOf(rect: Rect): string {
  const from = `${columnLetters(rect.column)}${rect.row + 1}`;
  if (rect.rows === 1 && rect.columns === 1) return from;
  return `${from}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}

export function addressOf(sheet: string, rect: Rect): string {
  return `${quoteSheetName(sheet)}!${cellsOf(rect)}`;
}

/** Reads `A1`, `$A$1:B2`, `A:C` and `1:3`; null for anything else. */
export function parseCells(cells: string): Rect | null {
  const match = /^([A-Z]{0,3})([0-9]{0,7})(?::([A-Z]{0,3})([0-9]{0,7}))?$/i.exec(cells.replaceAll("$", ""));
  if (!match) return null;
  const [, c1 = "", r1 = "", c2, r2] = match;
  const single = c2 === undefined;
  if (single ? !c1 || !r1 : !(c1 || r1) || Boolean(c1) !== Boolean(c2) || Boolean(r1) !== Boolean(r2)) return null;
  const left = c1 ? columnNumber(c1) : 0;
  const right = single ? left : c2 ? columnNumber(c2) : MAX_COLUMNS - 1;
  const top = r1 ? Number(r1) - 1 : 0;
  const bottom = single ? top : r2 ? Number(r2) - 1 : MAX_ROWS - 1;
  const rect = spanning(Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
  return rect.row < 0 || rect.row + rect.rows > MAX_ROWS || rect.column + rect.columns > MAX_COLUMNS ? null : rect;
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(a.row + a.rows, b.row + b.rows) - 1;
  const right = Math.min(a.column + a.columns, b.column + b.columns) - 1;
  return bottom < top || right < left ? null : spanning(top, left, bottom, right);
}

/** The smallest rectangle that holds both. */
export function bounding(a: Rect, b: Rect): Rect {
  return spanning(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );
}

function spanning(top: number, left: number, bottom: number, right: number): Rect {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
