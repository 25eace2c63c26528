import type { Rect } from "./address";
import { Digest } from "./digest";
import type { ExpectedRange } from "./expectedContent";
import { contentOf, filledCells } from "./fingerprint";
import { normalContent } from "./normalContent";
import type { AreaSnapshot } from "./snapshot";
import { isInside, spilledRects } from "./spilledRects";

/** Contents by `row,column`, in normal form; blank cells are left out. */
type Contents = Map<string, string>;

/**
 * How cells stand after a write was interrupted: as before it; half written; or foreign, when they hold something that
 * neither the write nor the time before it explains, so that somebody has worked there since.
 */
export type HalfState = "asBefore" | "half" | "foreign";

/** `rects` null means the whole sheet, which was new and empty. */
export async function halfState(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rects: readonly Rect[] | null,
  expected: readonly ExpectedRange[],
  areas: readonly AreaSnapshot[],
): Promise<HalfState> {
  const places = rects ?? (await contentOf(context, sheet));
  const contents: Contents = new Map();
  for (const rect of places) {
    for (const { row, column, content } of await filledCells(context, sheet, rect)) {
      contents.set(`${row},${column}`, normalContent(content));
    }
  }
  const before = contentsBefore(areas);
  const missing = [...before.keys()].some((place) => !contents.has(place));
  const others = new Map([...contents].filter(([place, content]) => !before.get(place)?.includes(content)));
  if (others.size === 0 && !missing) return "asBefore";
  for (const range of expected) explainStretches(contents, others, range);
  if (others.size === 0) return "half";
  const spilled: Rect[] = [];
  for (const rect of places) spilled.push(...(await spilledRects(context, sheet, rect)));
  const isForeign = [...others].some(([place, content]) => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    return content.startsWith("=") || !isInside(spilled, row, column);
  });
  return isForeign ? "foreign" : "half";
}

/** Takes out the stretches that hold what the plan put there. */
function explainStretches(
  contents: Contents,
  others: Contents,
  { row, column, columns, stretches }: ExpectedRange,
): void {
  let top = row;
  for (const [rows, wanted] of stretches) {
    const digest = new Digest();
    const places: string[] = [];
    for (let down = top; down < top + rows; down += 1) {
      for (let across = column; across < column + columns; across += 1) {
        const place = `${down},${across}`;
        places.push(place);
        digest.add(`${contents.get(place) ?? ""};`);
      }
    }
    if (digest.text() === wanted) for (const place of places) others.delete(place);
    top += rows;
  }
}

/** What cells held before: an apostrophe in front may belong to the text or be what made it a text. */
function contentsBefore(areas: readonly AreaSnapshot[]): Map<string, readonly string[]> {
  const before = new Map<string, readonly string[]>();
  for (const { rect, entries } of areas) {
    entries.forEach((line, down) =>
      line.forEach((entry, across) => {
        if (entry === null) return;
        const quoted = typeof entry === "string" && entry.startsWith("'");
        const possible = quoted ? [entry, entry.slice(1)] : [entry];
        before.set(`${rect.row + down},${rect.column + across}`, possible.map(normalContent));
      }),
    );
  }
  return before;
}
