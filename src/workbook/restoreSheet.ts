import { cellsOf } from "./address";
import type { Rect } from "./address";
import { holdStill } from "./holdStill";
import { cellsIn } from "./locate";
import { lookRects } from "./lookMap";
import { restoreRules } from "./restoreRules";
import { restoreValidations } from "./captureValidations";
import { setNumberFormat } from "./setNumberFormat";
import { sendCells } from "./sendCells";
import type { AreaSnapshot, CellLook, SheetSnapshot, TableSnapshot } from "./snapshot";

/** Rectangles dressed in one request. */
const LOOKS_PER_REQUEST = 400;
type Border = NonNullable<CellLook["borders"]>[string];
type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";
const EDGES: Readonly<Record<string, Edge>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** Makes a sheet what it was when the snapshot was taken. False when the sheet itself is gone. */
export async function restoreSheet(context: Excel.RequestContext, snapshot: SheetSnapshot): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(snapshot.sheetId);
  await context.sync();
  if (sheet.isNullObject) return false;
  await restoreTables(context, sheet, snapshot.tables);
  for (const area of snapshot.areas) await restoreArea(context, sheet, area);
  await restoreRules(context, sheet, snapshot.areas);
  for (const { column, width } of snapshot.widths) {
    const format = cellsIn(sheet, { row: 0, rows: 1, column, columns: 1 }).getEntireColumn().format;
    if (width === null) format.useStandardWidth = true;
    else format.columnWidth = width;
  }
  await context.sync();
  return true;
}

/** Tables made since become plain cells again; those that were resized get their old extent. */
async function restoreTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: readonly TableSnapshot[],
): Promise<void> {
  const tables = sheet.tables.load("items/id,items/name,items/style");
  await context.sync();
  for (const table of tables.items) {
    const old = before.find(({ id, name }) => id === table.id || name === table.name);
    if (!old) table.convertToRange();
    else {
      table.resize(cellsOf(old.rect));
      if (table.style !== old.style) table.style = old.style;
    }
  }
  await context.sync();
}

async function restoreArea(context: Excel.RequestContext, sheet: Excel.Worksheet, area: AreaSnapshot): Promise<void> {
  const { rect } = area;
  const range = cellsIn(sheet, rect);
  range.clear("Contents");
  // Back to an untouched look. Clearing the formats would take conditional formats of neighbouring cells with it.
  range.style = "Normal";
  await context.sync();
  const looks = lookRects(rect, area.looks);
  for (let index = 0; index < looks.length; index += LOOKS_PER_REQUEST) {
    for (const { rect: part, look } of looks.slice(index, index + LOOKS_PER_REQUEST)) applyLook(sheet, part, look);
    await syncQuietly(context);
  }
  await sendCells(context, [{ sheet, row: rect.row, column: rect.column, rows: padded(area), width: rect.columns }]);
  restoreValidations(sheet, rect, area.validations);
  await context.sync();
}

function padded({ rect, entries }: AreaSnapshot): readonly (readonly (string | number | boolean | null)[])[] {
  return Array.from({ length: rect.rows }, (_, row) => entries[row] ?? []);
}

async function syncQuietly(context: Excel.RequestContext): Promise<void> {
  holdStill(context);
  await context.sync();
}

function applyLook(sheet: Excel.Worksheet, rect: Rect, look: CellLook): void {
  const range = cellsIn(sheet, rect);
  if (look.style !== undefined) range.style = look.style;
  if (look.numberFormat !== undefined) setNumberFormat(range, look.numberFormat);
  const { format } = range;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.pattern !== undefined && look.pattern !== "Solid") format.fill.pattern = look.pattern as "Gray50";
  if (look.font) format.font.set(look.font as Excel.Interfaces.RangeFontUpdateData);
  for (const [side, border] of Object.entries(look.borders ?? {})) {
    const edge = EDGES[side];
    if (edge) eachBorder(sheet, rect, edge, border);
  }
  if (look.horizontalAlignment !== undefined) format.horizontalAlignment = look.horizontalAlignment as "General";
  if (look.verticalAlignment !== undefined) format.verticalAlignment = look.verticalAlignment as "Bottom";
  if (look.wrapText !== undefined) format.wrapText = look.wrapText;
  if (look.indentLevel !== undefined) format.indentLevel = look.indentLevel;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  range.untrack();
}

/**
 * A border of every cell of a rectangle. Lines inside belong to the cell before them, so borders below and to the right
 * are one line for the whole rectangle, the others one for each row or column.
 */
function eachBorder(sheet: Excel.Worksheet, rect: Rect, edge: Edge, border: Border): void {
  const { borders } = cellsIn(sheet, rect).format;
  draw(borders.getItem(edge), border);
  if (edge === "EdgeBottom" && rect.rows > 1) draw(borders.getItem("InsideHorizontal"), border);
  if (edge === "EdgeRight" && rect.columns > 1) draw(borders.getItem("InsideVertical"), border);
  for (let row = 1; edge === "EdgeTop" && row < rect.rows; row += 1) {
    draw(cellsIn(sheet, { ...rect, row: rect.row + row, rows: 1 }).format.borders.getItem(edge), border);
  }
  for (let column = 1; edge === "EdgeLeft" && column < rect.columns; column += 1) {
    draw(cellsIn(sheet, { ...rect, column: rect.column + column, columns: 1 }).format.borders.getItem(edge), border);
  }
}

function draw(line: Excel.RangeBorder, border: Border): void {
  // A double line has a weight of its own; setting one would make it single.
  if (border.style !== "Double") line.weight = border.weight as "Thin";
  line.style = border.style as "Continuous";
  line.color = border.color;
}
