import type { Rect } from "../../model/address";
import type { ConditionalFormat } from "../../model/conditionalFormat";
import { contains, intersect, overlaps } from "../../model/rectangles";
import { cutRules } from "../../calc/cutRules";
import { movedRule } from "../../calc/movedRule";
import { cutFormats } from "./cutFormats";
import type { HostContext } from "./hostContext";
import type { Place } from "./readRange";

/** What lies over copied cells comes along: merged areas, conditional formats and, with contents, validations. */
export function pasteRules(host: HostContext, from: Place, to: Place, what: string): void {
  const { workbook } = host;
  const tiles = tilesOf(from.rect, to.rect);
  const merges = from.sheet.merges.filter((merge) => contains(from.rect, merge));
  const formats = from.sheet.conditionalFormats.filter((item) => overlaps(item.range, from.rect));
  const validations = from.sheet.validations.filter((item) => overlaps(item.range, from.rect));
  const { sheet, rect } = to;
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, rect));
  for (const { rows, columns } of tiles) sheet.merges.push(...merges.map((merge) => moved(merge, rows, columns)));
  if (merges.length > 0) workbook.emit("dimensions", sheet);
  if (formats.length > 0 || sheet.conditionalFormats.some((item) => overlaps(item.range, rect))) {
    const added = tiles.flatMap(({ rows, columns }) =>
      formats.map((item) => copiedFormat(host, item, from.rect, rows, columns)),
    );
    sheet.conditionalFormats = [...cutFormats(sheet, rect), ...added];
    workbook.emit("conditionalFormat", sheet);
  }
  if (what === "All" && (validations.length > 0 || sheet.validations.some((item) => overlaps(item.range, rect)))) {
    const added = tiles.flatMap(({ rows, columns }) =>
      validations.map((item) => copiedRule(item, from.rect, rows, columns)),
    );
    sheet.validations = [...cutRules(sheet.validations, rect), ...added];
    workbook.emit("validation", sheet);
  }
}

interface Offset {
  readonly rows: number;
  readonly columns: number;
}

/** How far each repetition of the source lies from it. */
function tilesOf(source: Rect, target: Rect): Offset[] {
  const tiles: Offset[] = [];
  for (let row = 0; row < target.rows; row += source.rows) {
    for (let column = 0; column < target.columns; column += source.columns) {
      tiles.push({ rows: target.row + row - source.row, columns: target.column + column - source.column });
    }
  }
  return tiles;
}

function moved(area: Rect, rows: number, columns: number): Rect {
  return { ...area, row: area.row + rows, column: area.column + columns };
}

function copiedFormat(
  host: HostContext,
  format: ConditionalFormat,
  source: Rect,
  rows: number,
  columns: number,
): ConditionalFormat {
  return { ...copiedRule(format, source, rows, columns), id: host.workbook.newId() };
}

/** The formulas of a rule belong to the first cell of its range: a part of the range begins elsewhere. */
function copiedRule<Item extends { readonly range: Rect; readonly rule: object }>(
  item: Item,
  source: Rect,
  rows: number,
  columns: number,
): Item {
  const part = intersect(item.range, source) ?? source;
  const down = part.row - item.range.row + rows;
  const across = part.column - item.range.column + columns;
  return { ...item, rule: movedRule(item.rule, down, across), range: moved(part, rows, columns) };
}
