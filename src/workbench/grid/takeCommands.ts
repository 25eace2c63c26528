import { CanceledError } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../model/address";
import type { Editor } from "../model/editor";
import type { Area } from "../model/events";
import type { CellStyle } from "../model/style";
import type { UserSteps } from "./userSteps";
import type { View } from "./view";

type Act = (editor: Editor, area: Area, count: number | undefined) => void;

const rowsOf = ({ row, rows }: Rect): Rect => ({ row, rows, column: 0, columns: MAX_COLUMNS });
const columnsOf = ({ column, columns }: Rect): Rect => ({ row: 0, rows: MAX_ROWS, column, columns });

const insertRows =
  (after: boolean): Act =>
  (editor, { sheet, rect }, count) => {
    const rows = count ?? rect.rows;
    editor.insert(sheet, rowsOf({ ...rect, row: after ? rect.row + rect.rows : rect.row, rows }), "Down");
  };
const insertColumns =
  (after: boolean): Act =>
  (editor, { sheet, rect }, count) => {
    const columns = count ?? rect.columns;
    const column = after ? rect.column + rect.columns : rect.column;
    editor.insert(sheet, columnsOf({ ...rect, column, columns }), "Right");
  };
const removeRows: Act = (editor, { sheet, rect }) => editor.remove(sheet, rowsOf(rect), "Up");
const removeColumns: Act = (editor, { sheet, rect }) => editor.remove(sheet, columnsOf(rect), "Left");

/** Bold on when the first cell is not bold yet, as Ctrl+B does; the same for the others. */
const toggle =
  (property: "bold" | "italic" | "underline" | "strikethrough"): Act =>
  (editor, { sheet, rect }) => {
    const style: CellStyle = sheet.style(rect.row, rect.column);
    sheet.patchStyle(sheet.clip(rect), { [property]: style[property] ? null : true });
    editor.workbook.emit("style", { sheet, rect });
  };

/** Commands that change more than cell contents, by Univer's names for them. */
const acts: Readonly<Record<string, Act>> = {
  "sheet.command.insert-row-before": insertRows(false),
  "sheet.command.insert-row-after": insertRows(true),
  "sheet.command.insert-multi-rows-above": insertRows(false),
  "sheet.command.insert-multi-rows-after": insertRows(true),
  "sheet.command.insert-col-before": insertColumns(false),
  "sheet.command.insert-col-after": insertColumns(true),
  "sheet.command.insert-multi-cols-before": insertColumns(false),
  "sheet.command.insert-multi-cols-right": insertColumns(true),
  "sheet.command.remove-row-confirm": removeRows,
  "sheet.command.remove-row": removeRows,
  "sheet.command.remove-col-confirm": removeColumns,
  "sheet.command.remove-col": removeColumns,
  "sheet.command.insert-range-move-down-confirm": (editor, { sheet, rect }) => editor.insert(sheet, rect, "Down"),
  "sheet.command.insert-range-move-right-confirm": (editor, { sheet, rect }) => editor.insert(sheet, rect, "Right"),
  "sheet.command.delete-range-move-up-confirm": (editor, { sheet, rect }) => editor.remove(sheet, rect, "Up"),
  "sheet.command.delete-range-move-left-confirm": (editor, { sheet, rect }) => editor.remove(sheet, rect, "Left"),
  "sheet.command.set-range-bold": toggle("bold"),
  "sheet.command.set-range-italic": toggle("italic"),
  "sheet.command.set-range-underline": toggle("underline"),
  "sheet.command.set-range-stroke": toggle("strikethrough"),
};

const undoing = new Set(["univer.command.undo", "univer.command.redo"]);

/** insert-multi-rows-above is Insert Rows. */
function nameOf(id: string): string {
  if (id.includes("insert-r")) return id.includes("range") ? "Insert Cells" : "Insert Rows";
  if (id.includes("insert-multi")) return id.includes("row") ? "Insert Rows" : "Insert Columns";
  if (id.includes("insert-col")) return "Insert Columns";
  if (id.includes("set-range")) return "Format Cells";
  return id.includes("row") ? "Delete Rows" : id.includes("col") ? "Delete Columns" : "Delete Cells";
}

/** Does the commands that change the sheet's structure or styles in the model, in place of Univer. */
export function takeCommands(
  view: View,
  editor: Editor,
  steps: UserSteps,
  refuse: (fault: unknown) => void,
): () => void {
  const listening = view.api.onBeforeCommandExecute(({ id, params }) => {
    // The page undoes and redoes in the model; Univer only what is being typed into a cell.
    if (undoing.has(id) && !view.book.isCellEditing()) throw new CanceledError();
    const act = acts[id];
    if (!act || view.showing) return;
    const count = (params as { value?: unknown } | undefined)?.value;
    try {
      steps.do(nameOf(id), () => {
        act(editor, view.workbook.selection, typeof count === "number" ? count : undefined);
        editor.flush();
      });
    } catch (fault) {
      refuse(fault);
    }
    throw new CanceledError();
  });
  return () => listening.dispose();
}
