import { cellsOf } from "./address";
import type { Rect } from "./address";
import { inBlocks } from "./blocks";
import { matrixBytes } from "./byteBudget";
import { looksLikeError } from "./errorCells";
import { RESPONSE_BYTES } from "./limits";
import { literalText } from "./literalText";
import { cellsIn } from "./locate";
import { WorkbookFault } from "./port";
import type { CancelSignal } from "./port";
import type { Entry } from "./snapshot";
import { isInside, spilledRects } from "./spilledRects";

const GUESSED_CELL_BYTES = 80;

/** What must be entered into an area to bring back its content: constants, formulas, errors, texts as texts. */
export async function captureEntries(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  signal?: CancelSignal,
): Promise<Entry[][]> {
  const spilled = await spilledRects(context, sheet, rect);
  const children = spilled.length > 0 ? await spillingCells(context, sheet, spilled) : new Set<string>();
  const entries: Entry[][] = [];
  const firstRows = Math.ceil(RESPONSE_BYTES / (GUESSED_CELL_BYTES * rect.columns));
  const options = { total: rect.rows, firstRows, maximumBytes: RESPONSE_BYTES, doing: "write" as const, signal };
  await inBlocks(options, async (start, count) => {
    const top = rect.row + start;
    const range = cellsIn(sheet, { ...rect, row: top, rows: count }).load("values,formulas,valueTypes,numberFormat");
    await context.sync();
    const { values, formulas, numberFormat } = range;
    const valueTypes: readonly (readonly string[])[] = range.valueTypes;
    range.untrack();
    if (!(formulas as unknown)) return null;
    formulas.forEach((row: unknown[], down) => {
      const line = row.map((formula, across): Entry => {
        const place = { row: top + down, column: rect.column + across };
        const shown = isInside(spilled, place.row, place.column) && !children.has(key(place.row, place.column));
        if (shown) return null;
        const type = valueTypes[down]?.[across];
        if (type === "RichValue" || type === "Unknown") throw richValue(place);
        return entryOf(formula, values[down]?.[across], type, numberFormat[down]?.[across]);
      });
      while (line.length > 0 && line.at(-1) === null) line.pop();
      entries.push(line);
    });
    return [values, formulas, valueTypes, numberFormat].reduce((bytes, part) => bytes + matrixBytes(part), 0);
  });
  return entries;
}

/** An apostrophe alone enters a text without characters. */
const EMPTY_TEXT = "'";

function entryOf(formula: unknown, value: unknown, type: string | undefined, numberFormat: unknown): Entry {
  if (formula === "" && type === "String") return EMPTY_TEXT;
  if (formula === "" || formula === null || formula === undefined) return null;
  if (typeof formula !== "string") return typeof formula === "number" || typeof formula === "boolean" ? formula : null;
  // A text that begins with = is its own value; a formula never is.
  if (formula.startsWith("=") && formula !== value) return formula;
  if (type === "Error" && looksLikeError(formula)) return formula;
  // In cells formatted as text, too, what looks like a formula or an error and is not quoted is one.
  if (numberFormat === "@") return /^['=#]/.test(formula) ? `'${formula}` : formula;
  return literalText(formula);
}

/** Cells inside spilled parts that hold the spilling formula themselves. */
async function spillingCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  spilled: readonly Rect[],
): Promise<Set<string>> {
  const ranges = spilled.map((rect) => ({ rect, range: cellsIn(sheet, rect).load("formulas") }));
  await context.sync();
  const candidates = ranges.flatMap(({ rect, range }) =>
    range.formulas.flatMap((row: unknown[], down) =>
      row.flatMap((formula, across) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return [];
        const place = { row: rect.row + down, column: rect.column + across };
        return [{ ...place, area: sheet.getCell(place.row, place.column).getSpillingToRangeOrNullObject() }];
      }),
    ),
  );
  await context.sync();
  return new Set(candidates.filter(({ area }) => !area.isNullObject).map(({ row, column }) => key(row, column)));
}

/** A linked data type or a picture: Excel gives its text only. */
function richValue(place: Pick<Rect, "row" | "column">): WorkbookFault {
  return new WorkbookFault(
    "notSupported",
    `The cell ${cellsOf({ ...place, rows: 1, columns: 1 })} holds a data type or a picture, which Undo could not bring back.`,
    "Write the results to a new sheet, or move that cell away first.",
  );
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}
