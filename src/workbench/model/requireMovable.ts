import type { Rect } from "./address";
import type { Area } from "./events";
import { HostError } from "./hostError";
import { contains, overlaps } from "./rectangles";
import type { Sheet } from "./sheet";

/** Throws what Excel refuses about cutting and pasting: torn merged cells, torn or overlapping tables. */
export function requireMovable(from: Area, to: Area): void {
  if (from.rect.rows !== to.rect.rows || from.rect.columns !== to.rect.columns) {
    throw new HostError("InvalidArgument", "Cut cells can only be pasted over as many rows and columns.");
  }
  for (const { sheet, rect } of [from, to]) {
    if (sheet.merges.some((merge) => tears(rect, merge))) {
      throw new HostError("InvalidOperation", "This cannot be done to a part of merged cells. Unmerge them first.");
    }
  }
  const whole = from.sheet.tables.filter((table) => contains(from.rect, table.range));
  if (whole.length === 0) return;
  if (from.sheet !== to.sheet) {
    throw new HostError("InvalidOperation", `The table '${whole[0]?.name}' cannot be moved to another worksheet.`);
  }
  if (otherTables(to.sheet, whole).some((table) => overlaps(table.range, to.rect))) {
    throw new HostError("InvalidOperation", "A table cannot be moved over another table.");
  }
}

function tears(area: Rect, other: Rect): boolean {
  return overlaps(area, other) && !contains(area, other);
}

function otherTables(sheet: Sheet, tables: Sheet["tables"]): Sheet["tables"] {
  return sheet.tables.filter((table) => !tables.includes(table));
}
