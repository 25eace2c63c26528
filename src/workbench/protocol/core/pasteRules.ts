import type { Rect } from "../../model/address";
import type { ConditionalFormat } from "../../model/conditionalFormat";
import { contains, intersect, overlaps, subtract } from "../../model/rectangles";
import type { Validation } from "../../model/validation";
import { movedFormula } from "../../calc/movedFormula";
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
    const kept = sheet.conditionalFormats.filter((item) => !contains(rect, item.range));
    sheet.conditionalFormats = [...kept, ...added];
    workbook.emit("conditionalFormat", sheet);
  }
  if (what === "All" && (validations.length > 0 || sheet.validations.some((item) => overlaps(item.range, rect)))) {
    const added = tiles.flatMap(({ rows, columns }) =>
      validations.map((item) => copiedValidation(item, from.rect, rows, columns)),
    );
    const kept = sheet.validations.flatMap((item) =>
      subtract(item.range, rect).map((range): Validation => ({ ...item, range })),
    );
    sheet.validations = [...kept, ...added];
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
  const part = intersect(format.range, source) ?? source;
  const { formula } = format.rule;
  // The formula belongs to the first cell of the range: a part of the range begins elsewhere.
  const down = part.row - format.range.row + rows;
  const across = part.column - format.range.column + columns;
  const rule = formula === undefined ? format.rule : { ...format.rule, formula: movedFormula(formula, down, across) };
  return { ...format, id: host.workbook.newId(), range: moved(part, rows, columns), rule };
}

function copiedValidation(validation: Validation, source: Rect, rows: number, columns: number): Validation {
  const part = intersect(validation.range, source) ?? source;
  const { custom } = validation.rule;
  const down = part.row - validation.range.row + rows;
  const across = part.column - validation.range.column + columns;
  const rule = custom ? { custom: { formula: movedFormula(custom.formula, down, across) } } : validation.rule;
  return { ...validation, rule, range: moved(part, rows, columns) };
}
