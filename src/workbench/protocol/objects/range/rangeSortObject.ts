import { flagOr, oneOf } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { RangeTarget } from "../../core/rangeTarget";
import { sortCells } from "../../core/sortCells";

const rangeSortClass: HostClass<RangeTarget> = {
  name: "RangeSort",
  scalars: {},
  methods: { apply: sortRange },
};

export function rangeSortObject(range: RangeTarget): HostObject {
  return bind(rangeSortClass, range);
}

/** The method (PinYin, StrokeCount) only matters for Chinese texts. */
function sortRange(
  range: RangeTarget,
  fields: unknown,
  matchCase: unknown,
  hasHeaders: unknown,
  orientation: unknown,
  method: unknown,
): void {
  const { host, sheet, rect } = range;
  oneOf(method ?? "PinYin", ["PinYin", "StrokeCount"]);
  const by = oneOf(orientation ?? "Rows", ["Rows", "Columns"]) === "Rows" ? "rows" : "columns";
  const heading = flagOr(hasHeaders, false) ? 1 : 0;
  const body =
    by === "rows"
      ? { ...rect, row: rect.row + heading, rows: rect.rows - heading }
      : { ...rect, column: rect.column + heading, columns: rect.columns - heading };
  if (body.rows < 1 || body.columns < 1) return;
  sortCells(host, sheet, body, { fields, matchCase: flagOr(matchCase, false), by });
}
