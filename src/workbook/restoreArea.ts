import type { Rect } from "./address";
import { applyLook, eraseLines } from "./applyLook";
import { difference, looksOfStyles } from "./captureLooks";
import { restoreValidations } from "./captureValidations";
import { holdStill } from "./holdStill";
import { cellsIn } from "./locate";
import { lookRects } from "./lookMap";
import { sendCells } from "./sendCells";
import { setNumberFormat } from "./setNumberFormat";
import type { AreaSnapshot, CellLook, Entry } from "./snapshot";

/** Rectangles dressed in one request. */
const LOOKS_PER_REQUEST = 400;
/** The number format that makes texts of everything entered. */
const TEXT = "@";

/** Brings back the content, looks, links and validation of an area. */
export async function restoreArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: AreaSnapshot,
): Promise<void> {
  const { rect } = area;
  const range = cellsIn(sheet, rect);
  range.clear("Contents");
  range.clear("Hyperlinks");
  // Links bring a text and a look along, which are replaced below.
  for (const { row, column, link } of area.links) {
    const cell = cellsIn(sheet, { row, column, rows: 1, columns: 1 });
    cell.hyperlink = link;
    cell.untrack();
  }
  // Back to an untouched look. Clearing the formats would take conditional formats of neighbouring cells with it.
  range.style = "Normal";
  await context.sync();
  const looks = lookRects(rect, area.looks);
  const styles = await looksOfStyles(context, styledCells(sheet, looks));
  for (let index = 0; index < looks.length; index += LOOKS_PER_REQUEST) {
    for (const { rect: part, look } of looks.slice(index, index + LOOKS_PER_REQUEST)) {
      const style = look.style === undefined ? undefined : styles.get(look.style);
      if (style === undefined) applyLook(sheet, part, look);
      else {
        applyLook(sheet, part, {
          ...difference(look, style),
          ...(look.style === undefined ? {} : { style: look.style }),
        });
        eraseLines(sheet, part, style, look);
      }
    }
    await syncQuietly(context);
  }
  const { rows, others } = entriesOf(area);
  await sendCells(context, [{ sheet, row: rect.row, column: rect.column, rows, width: rect.columns }]);
  await enterAsTyped(context, sheet, others);
  // Entering a formula may give a cell the number format of what it refers to.
  setNumberFormats(sheet, rect, looks);
  restoreValidations(sheet, rect, area.validations);
  await syncQuietly(context);
}

interface LookRect {
  readonly rect: Rect;
  readonly look: CellLook;
}

/** One cell of each named style that the area has. */
function styledCells(sheet: Excel.Worksheet, looks: readonly LookRect[]): { cell: Excel.Range; style: string }[] {
  const places = new Map<string, Rect>();
  for (const { rect, look } of looks) if (look.style !== undefined) places.set(look.style, rect);
  return [...places].map(([style, rect]) => ({ style, cell: cellsIn(sheet, { ...rect, rows: 1, columns: 1 }) }));
}

interface OneCell {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

/** Cells to enter row by row; apart from them what is no text but stands in cells formatted as text. */
function entriesOf(area: AreaSnapshot): { readonly rows: readonly (readonly Entry[])[]; readonly others: OneCell[] } {
  const { rect } = area;
  const rows = Array.from({ length: rect.rows }, (_, row) => [...(area.entries[row] ?? [])]);
  const others: OneCell[] = [];
  for (const { rect: part, look } of lookRects(rect, area.looks)) {
    if (look.numberFormat !== TEXT) continue;
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      const line = rows[row - rect.row] ?? [];
      for (let column = part.column; column < part.column + part.columns; column += 1) {
        const entry = line[column - rect.column] ?? null;
        if (entry === null || (typeof entry === "string" && !/^[=#]/.test(entry))) continue;
        others.push({ row, column, entry });
        line[column - rect.column] = null;
      }
    }
  }
  return { rows, others };
}

/** A number or formula entered into a cell formatted as text would become a text: the format comes after it. */
async function enterAsTyped(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly OneCell[],
): Promise<void> {
  for (let index = 0; index < cells.length; index += LOOKS_PER_REQUEST) {
    for (const { row, column, entry } of cells.slice(index, index + LOOKS_PER_REQUEST)) {
      const cell = cellsIn(sheet, { row, column, rows: 1, columns: 1 });
      setNumberFormat(cell, "General");
      cell.formulas = [[entry]];
      setNumberFormat(cell, TEXT);
      cell.untrack();
    }
    await syncQuietly(context);
  }
}

function setNumberFormats(sheet: Excel.Worksheet, rect: Rect, looks: readonly LookRect[]): void {
  const formatted = looks.filter(({ look }) => look.numberFormat !== undefined);
  if (formatted.length > LOOKS_PER_REQUEST) return;
  setNumberFormat(cellsIn(sheet, rect), "General");
  for (const { rect: part, look } of formatted) setNumberFormat(cellsIn(sheet, part), look.numberFormat ?? "General");
}

async function syncQuietly(context: Excel.RequestContext): Promise<void> {
  holdStill(context);
  await context.sync();
}
