import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Rect } from "./address";
import { inBlocks } from "./blocks";
import { throwIfCancelled } from "./cancellation";
import { CELL_FORMAT_BYTES, RESPONSE_BYTES } from "./limits";
import { cellsIn } from "./locate";
import { LookMapBuilder } from "./lookMap";
import type { CancelSignal } from "./port";
import type { CellLook, LinkSnapshot, LookMap } from "./snapshot";

const LOOK: Excel.CellPropertiesLoadOptions = {
  style: true,
  format: {
    fill: { color: true, pattern: true, patternColor: true },
    font: {
      name: true,
      size: true,
      color: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      subscript: true,
      superscript: true,
    },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    textOrientation: true,
    shrinkToFit: true,
    readingOrder: true,
    autoIndent: true,
    protection: true,
  },
};
const SIDES = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;
const LINK_PARTS = ["address", "documentReference", "screenTip"] as const;

export interface CapturedLooks {
  readonly looks: LookMap;
  readonly links: readonly LinkSnapshot[];
}

/**
 * The looks of an area, as differences from a cell nobody has touched (the last one of the sheet), and its links.
 * Cells with a named style keep all of their look: what differs from the style shows only once the style is set.
 */
export async function captureLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  signal?: CancelSignal,
): Promise<CapturedLooks> {
  const corner = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 };
  const [untouched] = await captureRows(context, sheet, corner, []);
  const plain = untouched?.[0] ?? {};
  const builder = new LookMapBuilder();
  const links: LinkSnapshot[] = [];
  const firstRows = Math.max(1, Math.floor(RESPONSE_BYTES / (CELL_FORMAT_BYTES * rect.columns)));
  const options = { total: rect.rows, firstRows, maximumBytes: RESPONSE_BYTES, doing: "write" as const, signal };
  await inBlocks(options, async (start, count) => {
    throwIfCancelled(signal);
    const rows = await captureRows(context, sheet, { ...rect, row: rect.row + start, rows: count }, links);
    for (const row of rows) {
      builder.addRow(row.map((look) => (look.style === plain.style ? difference(look, plain) : look)));
    }
    return count * rect.columns * CELL_FORMAT_BYTES;
  });
  return { looks: builder.build(), links };
}

async function captureRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  links: LinkSnapshot[],
): Promise<CellLook[][]> {
  const range = cellsIn(sheet, rect).load("numberFormat");
  const properties = range.getCellProperties({ ...LOOK, hyperlink: true });
  await context.sync();
  const formats: unknown[][] = range.numberFormat;
  range.untrack();
  return properties.value.map((row, down) =>
    row.map((cell, across) => {
      const link = linkOf(cell.hyperlink);
      if (link) links.push({ row: rect.row + down, column: rect.column + across, link });
      return lookOf(cell, formats[down]?.[across]);
    }),
  );
}

/** How cells look that have a named style and nothing else; found by giving it to a cell that gets it anyway. */
export async function looksOfStyles(
  context: Excel.RequestContext,
  places: readonly { readonly cell: Excel.Range; readonly style: string }[],
): Promise<ReadonlyMap<string, CellLook>> {
  const asked = places.map(({ cell, style }) => {
    cell.style = style;
    return { style, cell: cell.load("numberFormat"), properties: cell.getCellProperties(LOOK) };
  });
  if (asked.length > 0) await context.sync();
  return new Map(
    asked.map(({ style, cell, properties }) => {
      const formats: unknown[][] = cell.numberFormat;
      cell.untrack();
      return [style, lookOf(properties.value[0]?.[0] ?? {}, formats[0]?.[0])];
    }),
  );
}

function linkOf(hyperlink: Excel.RangeHyperlink | undefined | null): Record<string, string> | null {
  if (!hyperlink?.address && !hyperlink?.documentReference) return null;
  return Object.fromEntries(LINK_PARTS.flatMap((part) => (hyperlink[part] ? [[part, hyperlink[part]]] : [])));
}

function lookOf({ style, format = {} }: Excel.CellProperties, numberFormat: unknown): CellLook {
  const { fill, font, borders, protection } = format;
  const look: Record<string, unknown> = {
    numberFormat,
    style,
    pattern: fill?.pattern,
    // A cell without fill still reports white.
    fill: fill?.pattern === "None" ? undefined : fill?.color,
    patternColor: fill?.pattern === "None" || fill?.pattern === "Solid" ? undefined : fill?.patternColor,
    font: font && withoutGaps(font),
    borders: borders && bordersOf(borders),
    horizontalAlignment: format.horizontalAlignment,
    verticalAlignment: format.verticalAlignment,
    wrapText: format.wrapText,
    indentLevel: format.indentLevel,
    textOrientation: format.textOrientation,
    shrinkToFit: format.shrinkToFit,
    readingOrder: format.readingOrder,
    autoIndent: format.autoIndent,
    locked: protection?.locked,
    formulaHidden: protection?.formulaHidden,
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

/** What of `look` is not the same in `plain`; the parts of the font are compared one by one. */
export function difference(look: CellLook, plain: CellLook): CellLook {
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
