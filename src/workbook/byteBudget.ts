import { BLOCK_ROWS, REQUEST_BYTES } from "./limits";

type Input = number | string | boolean | null;

/** Office.js wraps every 1,500 cells of a large range in a few actions of its own: about this much for each cell. */
const OVERHEAD_PER_CELL = 1.5;

/** Bytes that a cell takes in the JSON body of a request. */
export function cellBytes(value: Input): number {
  if (value === null) return 3 + OVERHEAD_PER_CELL;
  if (typeof value === "number") return String(value).length + 1 + OVERHEAD_PER_CELL;
  if (typeof value === "boolean") return 6 + OVERHEAD_PER_CELL;
  return textBytes(value) + 3 + OVERHEAD_PER_CELL;
}

/** Bytes of a text as JSON in UTF-8, erring on the high side. The whole body is JSON in JSON, hence the escapes count twice. */
export function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 34 || code === 92) bytes += 3;
    else if (code < 32) bytes += 6;
    else if (code > 127) bytes += code < 2048 ? 1 : 2;
  }
  return bytes;
}

const SAMPLED_ROWS = 200;

/** Bytes of an answer from Excel, judged from a sample of its rows. */
export function matrixBytes(rows: readonly (readonly unknown[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
  let sampled = 0;
  let bytes = 0;
  for (let index = 0; index < rows.length; index += step, sampled += 1) {
    for (const value of rows[index] ?? []) bytes += typeof value === "object" ? 5 : cellBytes(value as Input);
  }
  return sampled > 0 ? (bytes * rows.length) / sampled : 0;
}

export interface RowSpan {
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
}

/** Cuts rows into spans that each fit one request. A row that is too large alone still gets a span of its own. */
export function rowSpans(
  rows: readonly (readonly Input[])[],
  maximumBytes = REQUEST_BYTES,
  maximumRows = BLOCK_ROWS,
): RowSpan[] {
  const spans: RowSpan[] = [];
  let start = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    let size = 2;
    for (const value of row) size += cellBytes(value);
    if (index > start && (bytes + size > maximumBytes || index - start >= maximumRows)) {
      spans.push({ start, end: index, bytes });
      start = index;
      bytes = 0;
    }
    bytes += size;
  });
  if (rows.length > start) spans.push({ start, end: rows.length, bytes });
  return spans;
}
