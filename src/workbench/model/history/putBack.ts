import { CellStore } from "../cellStore";
import type { Sheet } from "../sheet";
import type { Kept } from "./capture";
import type { Difference, Side, SheetDifference } from "./difference";

/** Puts one side of a difference into the workbook, in place: sheets, tables and charts stay the objects they are. */
export function putBack(difference: Difference, side: Side): void {
  for (const [sheet, changed] of difference.cells) putCells(sheet, changed, side);
  for (const [object, sides] of difference.kept)
    putMembers(object, sides[side], sides[side === "before" ? "after" : "before"]);
}

function putCells(sheet: Sheet, { columns, spills }: SheetDifference, side: Side): void {
  const { stores } = sheet;
  // The columns come from the same store of the same sheet, so their type is right.
  for (const [column, sides] of columns.values) stores.values.put(column, sides[side] as []);
  for (const [column, sides] of columns.formulas) stores.formulas.put(column, sides[side] as []);
  for (const [column, sides] of columns.styles) stores.styles.put(column, sides[side] as []);
  for (const [column, sides] of columns.anchors) stores.anchors.put(column, sides[side] as []);
  if (!spills) return;
  stores.spills.clear();
  for (const [key, area] of spills[side]) stores.spills.set(key, area);
}

function putMembers(object: object, members: Kept["members"], instead: Kept["members"]): void {
  if (Array.isArray(object)) {
    object.splice(0, object.length, ...members.map(([, value]) => value));
  } else if (object instanceof CellStore) {
    for (const [column] of instead) object.put(column as number, undefined);
    for (const [column, cells] of members) object.put(column as number, cells as []);
  } else if (object instanceof Map) {
    object.clear();
    for (const [key, value] of members) object.set(key, value);
  } else if (object instanceof Set) {
    object.clear();
    for (const [value] of members) object.add(value);
  } else {
    const wanted = new Set(members.map(([field]) => field));
    for (const [field] of instead) if (!wanted.has(field)) Reflect.deleteProperty(object, field as string);
    for (const [field, value] of members) Reflect.set(object, field as string, value);
  }
}
