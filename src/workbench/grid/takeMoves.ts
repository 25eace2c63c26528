import { CanceledError, type IRange } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../model/address";
import type { Editor } from "../model/editor";
import type { Sheet } from "../model/sheet";
import type { UserSteps } from "./userSteps";
import type { View } from "./view";

interface MovedRange {
  readonly fromRange: IRange;
  readonly toRange: IRange;
  readonly from: { readonly subUnitId: string };
  readonly to: { readonly subUnitId: string };
}
interface MovedLines {
  readonly toRange: IRange;
}

const moveRange = "sheet.mutation.move-range";
const moveRows = "sheet.command.move-rows";
const moveColumns = "sheet.command.move-cols";

/**
 * Does in the model what moves cells: cut and paste, dragging a selection's edge, dragging whole rows or columns.
 * Univer would move its own copy and rewrite the formulas by itself; of the model's spills and names it knows nothing.
 */
export function takeMoves(
  view: View,
  editor: Editor,
  steps: UserSteps,
  refuse: (fault: unknown) => void,
  seen: (sheet: Sheet) => void,
): () => void {
  const { workbook } = view;

  function cells({ fromRange, toRange, from, to }: MovedRange): void {
    const source = workbook.sheet(from.subUnitId);
    const target = workbook.sheet(to.subUnitId);
    if (!source || !target) return;
    const rect = rectOf(fromRange);
    const place = { ...rect, row: toRange.startRow, column: toRange.startColumn };
    steps.do("Move Cells", () => {
      editor.move({ sheet: source, rect }, { sheet: target, rect: place });
      editor.flush();
      workbook.select(target, place);
    });
    for (const sheet of new Set([source, target])) seen(sheet);
  }

  /** Opens a gap where the selected lines were dropped, moves them there and closes the gap that they leave. */
  function lines({ toRange }: MovedLines, rows: boolean): void {
    const { sheet, rect } = workbook.selection;
    const [start, count] = rows ? [rect.row, rect.rows] : [rect.column, rect.columns];
    const target = rows ? toRange.startRow : toRange.startColumn;
    if (target >= start && target <= start + count) return;
    const at = (first: number): Rect =>
      rows
        ? { row: first, column: 0, rows: count, columns: MAX_COLUMNS }
        : { row: 0, column: first, rows: MAX_ROWS, columns: count };
    const left = target <= start ? start + count : start;
    steps.do(rows ? "Move Rows" : "Move Columns", () => {
      editor.insert(sheet, at(target), rows ? "Down" : "Right");
      editor.move({ sheet, rect: at(left) }, { sheet, rect: at(target) });
      editor.remove(sheet, at(left), rows ? "Up" : "Left");
      editor.flush();
      workbook.select(sheet, at(target < start ? target : target - count));
    });
    seen(sheet);
  }

  const listening = view.api.onBeforeCommandExecute(({ id, params }) => {
    if (view.showing || ![moveRange, moveRows, moveColumns].includes(id)) return;
    try {
      if (id === moveRange) cells(params as MovedRange);
      else lines(params as MovedLines, id === moveRows);
    } catch (fault) {
      refuse(fault);
    }
    throw new CanceledError();
  });
  return () => listening.dispose();
}

function rectOf({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
