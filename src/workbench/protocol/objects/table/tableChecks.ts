import { contains, overlaps } from "../../../model/rectangles";
import type { Rect } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import { text } from "../../core/arguments";
import { invalidArgument, invalidOperation } from "../../core/errors";

/** The styles Excel has for tables; "" is none. */
export function tableStyle(value: unknown): string {
  const name = text(value);
  const match = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(name);
  const most = { Light: 21, Medium: 28, Dark: 11 }[match?.[1] ?? ""] ?? 0;
  if (name !== "" && !(Number(match?.[2] ?? 0) >= 1 && Number(match?.[2]) <= most)) {
    throw invalidArgument(`There is no table style '${name}'.`);
  }
  return name;
}

/** Excel makes no table across another one, over a spilled array or over part of a merged area. */
export function requireTableRoom(sheet: Sheet, area: Rect): void {
  const used = sheet.clip(area);
  if (sheet.spillsIn(used).length > 0) throw invalidOperation("A table can't overlap a spilled array.");
  if (sheet.merges.some((merge) => overlaps(merge, used) && !contains(used, merge))) {
    throw invalidOperation("A table can't overlap part of a merged area.");
  }
}
