import type { Rect } from "./address";
import { RESPONSE_BYTES, TYPE_BYTES } from "./limits";
import { cellsIn } from "./locate";
import type { Cell } from "./port";

/** Cells of one column (by its index among the read ones) whose text may be an error value. */
export interface Suspect {
  readonly index: number;
  readonly rows: readonly number[];
}

const MOST_CELLS = Math.floor(RESPONSE_BYTES / TYPE_BYTES);

/** True for texts such as `#N/A`. Excel gives errors and texts alike as texts. */
export function looksLikeError(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("#") && /^#[A-Z][A-Z0-9/_ ]*[!?]?$/.test(value);
}

/** Asks Excel for the type of the suspects only, and marks those that are errors. */
export async function markErrors(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  wanted: readonly number[],
  columns: readonly Cell[][],
  suspects: readonly Suspect[],
): Promise<void> {
  for (const request of requestsFor(suspects)) await markSome(context, sheet, rect, wanted, columns, request);
}

/** Suspects close together travel in one range, and ranges together in one request while they fit. */
function requestsFor(suspects: readonly Suspect[]): Suspect[][] {
  const requests: Suspect[][] = [];
  let room = 0;
  for (const suspect of suspects) {
    for (let from = 0; from < suspect.rows.length;) {
      const first = suspect.rows[from] ?? 0;
      let to = from + 1;
      while (to < suspect.rows.length && (suspect.rows[to] ?? 0) - first < MOST_CELLS) to += 1;
      const rows = suspect.rows.slice(from, to);
      const cells = (rows.at(-1) ?? first) - first + 1;
      if (cells > room || requests.length === 0) {
        requests.push([]);
        room = MOST_CELLS;
      }
      requests.at(-1)?.push({ index: suspect.index, rows });
      room -= cells;
      from = to;
    }
  }
  return requests;
}

async function markSome(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  wanted: readonly number[],
  columns: readonly Cell[][],
  suspects: readonly Suspect[],
): Promise<void> {
  const ranges = suspects.map(({ index, rows }) => {
    const first = rows[0] ?? 0;
    const cells = { row: rect.row + first, column: rect.column + (wanted[index] ?? 0), columns: 1 };
    return cellsIn(sheet, { ...cells, rows: (rows.at(-1) ?? first) - first + 1 }).load("valueTypes");
  });
  await context.sync();
  suspects.forEach(({ index, rows }, position) => {
    const range = ranges[position];
    const column = columns[index];
    const first = rows[0] ?? 0;
    if (!range || !column) return;
    const types: readonly (readonly string[])[] = range.valueTypes;
    for (const row of rows) {
      const value = column[row];
      if (types[row - first]?.[0] === "Error" && typeof value === "string") column[row] = { error: value };
    }
    range.untrack();
  });
}
