import type { Rect } from "./address";

export interface UniformPart<T> {
  readonly rect: Rect;
  readonly value: T;
}

/** Prepares a question about a rectangle; after the sync the answer is null where the cells differ. */
export type Probe<T> = (rect: Rect) => () => T | null;

/** More pieces than this are not worth asking for: the property changes from cell to cell. */
const MOST_PARTS = 4_000;

/**
 * Cuts rectangles until a property is the same all over each piece. Excel answers such questions for a whole range
 * or not at all, so the pieces of one level are asked together: twenty levels reach any cell of a sheet.
 * Pieces left undecided at the limit are dropped.
 */
export async function uniformParts<T>(
  context: Excel.RequestContext,
  rects: readonly Rect[],
  probe: Probe<T>,
): Promise<UniformPart<T>[]> {
  const parts: UniformPart<T>[] = [];
  let open: Rect[] = [...rects];
  while (open.length > 0 && parts.length + open.length <= MOST_PARTS) {
    const answers = await askAll(context, open, probe);
    const next: Rect[] = [];
    open.forEach((rect, index) => {
      const value = answers[index];
      if (value !== null && value !== undefined) parts.push({ rect, value });
      else if (rect.rows * rect.columns > 1) next.push(...halves(rect));
    });
    open = next;
  }
  return parts;
}

async function askAll<T>(
  context: Excel.RequestContext,
  rects: readonly Rect[],
  probe: Probe<T>,
): Promise<(T | null)[]> {
  const readers = rects.map(probe);
  await context.sync();
  return readers.map((reader) => reader());
}

/** Columns differ more often than rows, so they are told apart first. */
function halves(rect: Rect): Rect[] {
  if (rect.columns > 1) {
    const left = Math.floor(rect.columns / 2);
    return [
      { ...rect, columns: left },
      { ...rect, column: rect.column + left, columns: rect.columns - left },
    ];
  }
  const top = Math.floor(rect.rows / 2);
  return [
    { ...rect, rows: top },
    { ...rect, row: rect.row + top, rows: rect.rows - top },
  ];
}
