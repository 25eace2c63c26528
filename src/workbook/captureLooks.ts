import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Rect } from "./address";
import { inBlocks } from "./blocks";
import { throwIfCancelled } from "./cancellation";
import { CELL_FORMAT_BYTES, RESPONSE_BYTES } from "./limits";
import { cellsIn } from "./locate";
import { LookMapBuilder } from "./lookMap";
import type { CancelSignal } from "./port";
import type { CellLook, LookMap } from "./snapshot";

const WANTED: Excel.CellPropertiesLoadOptions = {
  style: true,
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true, strikethrough: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};
const SIDES = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;

/** The looks of an area, as differences from a cell nobody has touched (the last one of the sheet). */
export async function captureLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  signal?: CancelSignal,
): Promise<LookMap> {
  const [untouched] = await captureRows(context, sheet, {
    row: MAX_ROWS - 1,
    column: MAX_COLUMNS - 1,
    rows: 1,
    columns: 1,
  });
  const plain = untouched?.[0] ?? {};
  const builder = new LookMapBuilder();
  const firstRows = Math.max(1, Math.floor(RESPONSE_BYTES / (CELL_FORMAT_BYTES * rect.columns)));
  const options = { total: rect.rows, firstRows, maximumBytes: RESPONSE_BYTES, doing: "write" as const, signal };
  await inBlocks(options, async (start, count) => {
    throwIfCancelled(signal);
    const rows = await captureRows(context, sheet, { ...rect, row: rect.row + start, rows: count });
    for (const row of rows) builder.addRow(row.map((look) => difference(look, plain)));
    return count * rect.columns * CELL_FORMAT_BYTES;
  });
  return builder.build();
}

async function captureRows(context: Excel.RequestContext, sheet: Excel.Worksheet, rect: Rect): Promise<CellLook[][]> {
  const range = cellsIn(sheet, rect).load("numberFormat");
  const properties = range.getCellProperties(WANTED);
  await context.sync();
  const formats: unknown[][] = range.numberFormat;
  range.untrack();
  return properties.value.map((row, index) => row.map((cell, column) => lookOf(cell, formats[index]?.[column])));
}

function lookOf({ style, format = {} }: Excel.CellProperties, numberFormat: unknown): CellLook {
  const { fill, font, borders, protection } = format;
  const look: Record<string, unknown> = {
    numberFormat,
    style,
    pattern: fill?.pattern,
    // A cell without fill still reports white.
    fill: fill?.pattern === "None" ? undefined : fill?.color,
    font: font && withoutGaps(font),
    borders: borders && bordersOf(borders),
    horizontalAlignment: format.horizontalAlignment,
    verticalAlignment: format.verticalAlignment,
    wrapText: format.wrapText,
    indentLevel: format.indentLevel,
    locked: protection?.locked,
  };
  return withoutGaps(look);
}

function bordersOf(borders: Excel.CellBorderCollection): CellLook["borders"] {
  const found: Record<string, { style: string; color: string; weight: string }> = {};
  for (const side of SIDES) {
    const border = borders[side];
    if (!border?.style || border.style === "None") continue;
    found[side] = { style: border.style, color: border.color ?? "#000000", weight: border.weight ?? "Thin" };
  }
  return found;
}

function withoutGaps(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null));
}

/** What of `look` is not the same in `plain`; groups (font, borders) are compared part by part. */
function difference(look: CellLook, plain: CellLook): CellLook {
  return subtract(look, plain);
}

function subtract(look: object, plain: object): Record<string, unknown> {
  const base = new Map(Object.entries(plain));
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(look) as [string, unknown][]) {
    const other: unknown = base.get(name);
    if (JSON.stringify(value) === JSON.stringify(other)) continue;
    if (name === "font" && typeof value === "object" && value && typeof other === "object" && other) {
      result[name] = subtract(value, other);
    } else result[name] = value;
  }
  return result;
}
