import type { Rect } from "../model/address";
import { subtract } from "../model/rectangles";
import { movedRule } from "./movedRule";

/** Rules without some cells: what is left of a range is up to four areas, the rule written for the first cell of each. */
export function cutRules<Item extends { readonly range: Rect; readonly rule: object }>(
  items: readonly Item[],
  area: Rect,
): Item[] {
  return items.flatMap((item) =>
    subtract(item.range, area).map((range): Item => {
      if (range === item.range) return item;
      const rule = movedRule(item.rule, range.row - item.range.row, range.column - item.range.column);
      return { ...item, range, rule };
    }),
  );
}
