import { isTooLarge } from "./blocks";
import { rowSpans } from "./byteBudget";
import { throwIfCancelled } from "./cancellation";
import { toFault } from "./faults";
import { holdStill } from "./holdStill";
import { REQUEST_BYTES } from "./limits";
import { cellsIn } from "./locate";
import type { CancelSignal } from "./port";

type Input = number | string | boolean | null;

/** Cells to enter as they are: formulas begin with =, texts are already literal. Short rows are filled with blanks. */
export interface CellBatch {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly Input[])[];
  readonly width: number;
}

export interface SendOptions {
  readonly signal?: CancelSignal | undefined;
  readonly onCells?: (cells: number) => void;
}

interface Piece extends CellBatch {
  readonly bytes: number;
}

/** Enters cells in requests that stay under the byte budget; a request that Excel still finds too large is halved. */
export async function sendCells(
  context: Excel.RequestContext,
  batches: readonly CellBatch[],
  options: SendOptions = {},
): Promise<void> {
  const pieces = batches.flatMap(cut);
  let waiting: Piece[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    if (waiting.length > 0 && bytes + piece.bytes > REQUEST_BYTES) {
      await send(context, waiting, options);
      waiting = [];
      bytes = 0;
    }
    waiting.push(piece);
    bytes += piece.bytes;
  }
  if (waiting.length > 0) await send(context, waiting, options);
}

function cut(batch: CellBatch): Piece[] {
  return rowSpans(batch.rows).map(({ start, end, bytes }) => {
    return { ...batch, row: batch.row + start, rows: batch.rows.slice(start, end), bytes };
  });
}

async function send(context: Excel.RequestContext, pieces: readonly Piece[], options: SendOptions): Promise<void> {
  throwIfCancelled(options.signal);
  holdStill(context);
  let cells = 0;
  for (const { sheet, row, column, rows, width } of pieces) {
    if (rows.length === 0 || width === 0) continue;
    const range = cellsIn(sheet, { row, column, rows: rows.length, columns: width });
    range.formulas = rows.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ""));
    range.untrack();
    cells += rows.length * width;
  }
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    for (const half of halves(pieces)) await send(context, half, options);
    return;
  }
  options.onCells?.(cells);
}

function halves(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length > 1) {
    const middle = Math.floor(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [only] = pieces;
  if (!only || only.rows.length < 2) throw toFault({ code: "RequestPayloadSizeLimitExceeded" }, "write");
  const middle = Math.floor(only.rows.length / 2);
  return [
    [{ ...only, rows: only.rows.slice(0, middle) }],
    [{ ...only, row: only.row + middle, rows: only.rows.slice(middle) }],
  ];
}
