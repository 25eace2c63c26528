import type { Rect } from "../../../model/address";
import { intersect } from "../../../model/rectangles";
import type { Sheet } from "../../../model/sheet";

/** The smallest rectangle around the used cells of an area; with formats counting unless `valuesOnly`. */
export function usedWithin(sheet: Sheet, area: Rect, valuesOnly: boolean): Rect | null {
  const used = sheet.usedRange(valuesOnly);
  const part = used && intersect(used, area);
  if (!used || !part) return null;
  if (part.rows === used.rows && part.columns === used.columns) return part;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const include = (_content: unknown, row: number, column: number): void => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  sheet.forEachValue(part, include);
  sheet.forEachFormula(part, include);
  if (!valuesOnly) sheet.forEachStyle(part, include);
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
