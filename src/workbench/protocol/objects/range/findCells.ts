import { MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import type { Rect } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import { wildcardSource } from "../../../calc/functions/criteria";
import { fields, flagOr, oneOf, text } from "../../core/arguments";
import { cellText } from "../../core/cellText";
import { invalidArgument } from "../../core/errors";

export interface Search {
  readonly pattern: RegExp;
  readonly backwards: boolean;
}

/** Excel's SearchCriteria; wildcards * and ? count, as in the dialog. */
export function readSearch(wanted: unknown, criteria: unknown): Search {
  const pattern = text(wanted);
  if (pattern === "") throw invalidArgument("There is nothing to search for.");
  const { completeMatch, matchCase, searchDirection } = criteria === undefined ? {} : fields(criteria);
  const source = wildcardSource(pattern);
  const whole = flagOr(completeMatch, false);
  return {
    pattern: new RegExp(whole ? `^${source}$` : source, flagOr(matchCase, false) ? "g" : "gi"),
    backwards: oneOf(searchDirection ?? "Forward", ["Forward", "Backwards"]) === "Backwards",
  };
}

export interface Hit {
  readonly row: number;
  readonly column: number;
}

/** Cells whose displayed text matches, row by row. */
export function hits(sheet: Sheet, area: Rect, { pattern }: Search): Hit[] {
  const found: Hit[] = [];
  const used = sheet.clip(area);
  sheet.forEachValue(used, (_value, row, column) => {
    if (matches(pattern, cellText(sheet, row, column))) found.push({ row, column });
  });
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

export function matches(pattern: RegExp, shown: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(shown);
}

export const wholeSheet: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Cells as areas: those below each other are one. */
export function joined(cells: readonly Hit[]): Rect[] {
  const areas: Rect[] = [];
  // The area of a column that began last: cells come row by row, so only that one can go on.
  const open = new Map<number, number>();
  for (const { row, column } of cells) {
    const above = open.get(column) ?? -1;
    const area = areas[above];
    if (area && area.row + area.rows === row) {
      areas[above] = { ...area, rows: area.rows + 1 };
      continue;
    }
    open.set(column, areas.length);
    areas.push({ row, column, rows: 1, columns: 1 });
  }
  return areas;
}
