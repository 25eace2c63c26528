import type { Rect } from "./address";
import { cellsIn } from "./locate";
import { supports } from "./runExcel";
import { uniformParts } from "./uniformParts";

/** The parts of a rectangle that dynamic-array formulas fill, with the formulas' own cells. */
export async function spilledRects(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
): Promise<readonly Rect[]> {
  if (!supports("1.12")) return [];
  const parts = await uniformParts(context, [rect], (part) => {
    const range = cellsIn(sheet, part).load("hasSpill");
    return () => {
      range.untrack();
      return range.hasSpill;
    };
  });
  return parts.filter(({ value }) => value).map((part) => part.rect);
}

export function isInside(rects: readonly Rect[], row: number, column: number): boolean {
  return rects.some(
    (rect) =>
      row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns,
  );
}
