import type { Rect } from "./address";
import { inBlocks } from "./blocks";
import { matrixBytes } from "./byteBudget";
import { stretches } from "./stretches";
import type { Stretch } from "./stretches";
import { looksLikeError, markErrors } from "./errorCells";
import type { Suspect } from "./errorCells";
import { RESPONSE_BYTES, RESPONSE_CELLS } from "./limits";
import { cellsIn } from "./locate";
import type { Cell, ReadOptions } from "./port";

/** Assumed for the first block only; afterwards the size of the block before is known. */
const GUESSED_CELL_BYTES = 40;

type Raw = string | number | boolean | null;

/** Reads the wanted columns of a rectangle, block by block. `wanted` is ascending, 0-based within the rectangle. */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  wanted: readonly number[],
  options: Pick<ReadOptions, "onProgress" | "signal">,
): Promise<Cell[][]> {
  const columns = wanted.map(() => new Array<Cell>(rect.rows).fill(null));
  if (wanted.length === 0) return columns;
  const runs = stretches(wanted);
  const mostRows = Math.floor(RESPONSE_CELLS / wanted.length);
  const firstRows = Math.min(mostRows, Math.ceil(RESPONSE_BYTES / (GUESSED_CELL_BYTES * wanted.length)));
  await inBlocks(
    { total: rect.rows, firstRows, maximumBytes: RESPONSE_BYTES * 0.8, doing: "read", signal: options.signal },
    async (start, count) => {
      if (count > mostRows) return null;
      const answers = await readBlock(context, sheet, { ...rect, row: rect.row + start, rows: count }, runs);
      if (!answers) return null;
      const suspects = store(answers, columns, start);
      await markErrors(context, sheet, rect, wanted, columns, suspects);
      options.onProgress?.(start + count, rect.rows, "rows read");
      return answers.reduce((bytes, answer) => bytes + matrixBytes(answer), 0);
    },
  );
  return columns;
}

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Rect,
  runs: readonly Stretch[],
): Promise<Raw[][][] | null> {
  const ranges = runs.map((run) =>
    cellsIn(sheet, { ...block, column: block.column + run.first, columns: run.count }).load("values"),
  );
  await context.sync();
  const answers = ranges.map((range) => range.values as Raw[][] | null);
  for (const range of ranges) range.untrack();
  // Excel on the web answers with nothing instead of an error when a result is too large.
  return answers.every((answer) => answer !== null) ? answers : null;
}

/** Turns the block's rows into columns and remembers the texts that may be error values. */
function store(answers: readonly Raw[][][], columns: readonly Cell[][], start: number): Suspect[] {
  const suspects: Suspect[] = [];
  let index = 0;
  for (const rows of answers) {
    const width = rows[0]?.length ?? 0;
    for (let offset = 0; offset < width; offset += 1) {
      const column = columns[index];
      const rowsWithHash: number[] = [];
      rows.forEach((row, position) => {
        const value = row[offset] ?? null;
        if (column) column[start + position] = value === "" ? null : value;
        if (looksLikeError(value)) rowsWithHash.push(start + position);
      });
      if (rowsWithHash.length > 0) suspects.push({ index, rows: rowsWithHash });
      index += 1;
    }
  }
  return suspects;
}
