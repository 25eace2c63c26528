import type { Rect } from "./address";
import { parseA1, toA1 } from "./address";
import type { Area } from "./events";
import { contains, overlaps } from "./rectangles";
import type { Sheet } from "./sheet";

/**
 * Moves what lies in cut cells to where they are pasted: values, styles, merges, tables, rules, comments and links.
 * What lay there is gone. Formulas and spills are the calculation's: it must have taken them off before.
 */
export function relocateCells(from: Area, to: Area): void {
  const rows = to.rect.row - from.rect.row;
  const columns = to.rect.column - from.rect.column;
  const moved = (rect: Rect): Rect => ({ ...rect, row: rect.row + rows, column: rect.column + columns });
  moveStores(from, to, rows, columns);
  const taken = take(from.sheet, from.rect);
  take(to.sheet, to.rect);
  for (const range of taken.merges) to.sheet.merges.push(moved(range));
  for (const item of taken.conditionalFormats) to.sheet.conditionalFormats.push({ ...item, range: moved(item.range) });
  for (const item of taken.validations) to.sheet.validations.push({ ...item, range: moved(item.range) });
  for (const item of [...taken.comments, ...taken.notes]) {
    item.row += rows;
    item.column += columns;
  }
  to.sheet.comments.push(...taken.comments);
  to.sheet.notes.push(...taken.notes);
  for (const [rect, link] of taken.links) to.sheet.hyperlinks.set(toA1(moved(rect)), link);
  for (const table of from.sheet.tables) if (contains(from.rect, table.range)) table.range = moved(table.range);
}

function moveStores(from: Area, to: Area, rows: number, columns: number): void {
  const source = from.sheet.stores;
  const target = to.sheet.stores;
  const values = source.values.take(from.rect);
  const styles = source.styles.take(from.rect);
  target.values.clear(to.rect);
  target.styles.clear(to.rect);
  for (const { row, column, value } of values) target.values.set(row + rows, column + columns, value);
  for (const { row, column, value } of styles) target.styles.set(row + rows, column + columns, value);
}

/** Takes off a sheet what lies wholly within an area. */
function take(sheet: Sheet, area: Rect) {
  const { hyperlinks } = sheet;
  const inside = (item: { readonly row: number; readonly column: number }): boolean =>
    overlaps(area, { row: item.row, column: item.column, rows: 1, columns: 1 });
  const within = (item: { readonly range: Rect }): boolean => contains(area, item.range);
  const taken = {
    merges: sheet.merges.filter((merge) => contains(area, merge)),
    conditionalFormats: sheet.conditionalFormats.filter(within),
    validations: sheet.validations.filter(within),
    comments: sheet.comments.filter(inside),
    notes: sheet.notes.filter(inside),
    links: [...hyperlinks].flatMap(([address, link]) => {
      const rect = parseA1(address);
      return rect && contains(area, rect) ? [[rect, link] as const] : [];
    }),
  };
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((item) => !within(item));
  sheet.validations = sheet.validations.filter((item) => !within(item));
  sheet.comments = sheet.comments.filter((item) => !inside(item));
  sheet.notes = sheet.notes.filter((item) => !inside(item));
  for (const [rect] of taken.links) hyperlinks.delete(toA1(rect));
  return taken;
}
