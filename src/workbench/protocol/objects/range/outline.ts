import { MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import { oneOf, wholeNumber } from "../../core/arguments";
import { invalidArgument, invalidOperation } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";

/** Groups nest up to seven deep, which makes eight levels. */
const deepest = 7;

/** Grouped rows and columns. */
export const outline: Readonly<Record<string, Method<RangeTarget>>> = {
  group: (range, option) => change(range, option, 1),
  ungroup: (range, option) => change(range, option, -1),
  hideGroupDetails: (range, option) => show(range, option, false),
  showGroupDetails: (range, option) => show(range, option, true),
};

interface Lines {
  readonly levels: Map<number, number>;
  readonly hidden: Set<number>;
  readonly first: number;
  readonly count: number;
}

/** Whole rows or whole columns say themselves what is meant. */
function linesOf({ sheet, rect }: RangeTarget, option: unknown): Lines {
  const wholeRows = rect.columns === MAX_COLUMNS;
  const wholeColumns = rect.rows === MAX_ROWS;
  const by = oneOf(option ?? (wholeColumns && !wholeRows ? "ByColumns" : "ByRows"), ["ByRows", "ByColumns"]);
  if ((by === "ByRows" && wholeColumns) || (by === "ByColumns" && wholeRows)) throw invalidArgument();
  return by === "ByRows"
    ? { levels: sheet.rowLevels, hidden: sheet.hiddenRows, first: rect.row, count: rect.rows }
    : { levels: sheet.columnLevels, hidden: sheet.hiddenColumns, first: rect.column, count: rect.columns };
}

function change(range: RangeTarget, option: unknown, by: 1 | -1): void {
  const { levels, first, count } = linesOf(range, option);
  requirePermission(range.sheet, null);
  const next = Array.from({ length: count }, (_line, index) => (levels.get(first + index) ?? 0) + by);
  if (next.some((level) => level < 0)) throw invalidOperation("These rows or columns are not grouped.");
  if (next.some((level) => level > deepest)) throw invalidOperation("Groups can be nested seven deep at most.");
  next.forEach((level, index) => {
    if (level === 0) levels.delete(first + index);
    else levels.set(first + index, level);
  });
  range.host.workbook.emit("dimensions", range.sheet);
}

/** Shows or hides the grouped lines of the range. */
function show(range: RangeTarget, option: unknown, visible: boolean): void {
  const { levels, hidden, first, count } = linesOf(range, option);
  requirePermission(range.sheet, null);
  const lines = [...levels.keys()].filter((line) => line >= first && line < first + count);
  if (lines.length === 0) throw invalidOperation("These rows or columns are not grouped.");
  for (const line of lines) {
    if (visible) hidden.delete(line);
    else hidden.add(line);
  }
  range.host.workbook.emit("dimensions", range.sheet);
}

/** Shows groups down to a level and hides what lies deeper; 0 leaves rows or columns as they are. */
export function showOutlineLevels({ host, sheet }: OnSheet, rowLevels: unknown, columnLevels: unknown): void {
  const limits = [wholeNumber(rowLevels), wholeNumber(columnLevels)] as const;
  if (limits.some((limit) => limit < 0 || limit > deepest + 1)) throw invalidArgument();
  requirePermission(sheet, null);
  const apply = (levels: Map<number, number>, hidden: Set<number>, limit: number): void => {
    for (const [line, level] of limit === 0 ? [] : levels) {
      if (level >= limit) hidden.add(line);
      else hidden.delete(line);
    }
  };
  apply(sheet.rowLevels, sheet.hiddenRows, limits[0]);
  apply(sheet.columnLevels, sheet.hiddenColumns, limits[1]);
  host.workbook.emit("dimensions", sheet);
}
