import {
  AddWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { Sheet } from "../model/sheet";
import { points } from "./pixels";
import { columnData, freezeOf, rowData, univerRange } from "./sheetData";
import type { UserSteps } from "./userSteps";
import type { View } from "./view";

/** Shows frozen panes, widths, heights, hidden rows and columns and merged cells; takes over what the user resizes. */
export function syncLayout(view: View, steps: UserSteps): () => void {
  const { workbook, api } = view;
  const model = [
    workbook.on("frozen", (sheet) =>
      view.mutate(sheet, SetFrozenMutation.id, { ...freezeOf(sheet), resetScroll: false }),
    ),
    workbook.on("dimensions", (sheet) => later(sheet)),
    workbook.on("style", ({ sheet }) => later(sheet)),
    workbook.on("changed", ({ sheet }) => later(sheet)),
  ];
  // Larger fonts and wrapped texts change heights, so styles and contents count, too; once a frame is enough.
  const waiting = new Set<Sheet>();
  let frame = 0;
  function later(sheet: Sheet): void {
    if (view.showing) return;
    waiting.add(sheet);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      for (const one of waiting) showLayout(view, one);
      waiting.clear();
    });
  }
  const resized = api.onCommandExecuted(({ id, params }) => {
    if (view.showing) return;
    if (id === SetWorksheetColWidthMutation.id) steps.do("Column Width", () => takeWidths(params as ResizeParameters));
    if (id === SetWorksheetRowHeightMutation.id) steps.do("Row Height", () => takeHeights(params as ResizeParameters));
    if (id === SetFrozenMutation.id) steps.do("Freeze Panes", () => takeFreeze(params as FreezeParameters));
    const hiding = hidingMutations[id];
    if (!hiding) return;
    const name = `${hiding.hide ? "Hide" : "Unhide"} ${hiding.what === "rows" ? "Rows" : "Columns"}`;
    steps.do(name, () => takeHidden(params as ResizeParameters, hiding.what, hiding.hide));
  });

  function takeWidths({ subUnitId, ranges }: ResizeParameters): void {
    const sheet = workbook.sheet(subUnitId);
    const worksheet = sheet && view.worksheet(sheet);
    if (!sheet || !worksheet) return;
    for (const { startColumn, endColumn } of ranges) {
      for (let column = startColumn; column <= endColumn; column += 1) {
        sheet.columnWidths.set(column, points(worksheet.getColumnWidth(column)));
      }
    }
    view.show(() => workbook.emit("dimensions", sheet));
  }
  function takeHeights({ subUnitId, ranges }: ResizeParameters): void {
    const sheet = workbook.sheet(subUnitId);
    const worksheet = sheet && view.worksheet(sheet);
    if (!sheet || !worksheet) return;
    for (const { startRow, endRow } of ranges) {
      for (let row = startRow; row <= endRow; row += 1) sheet.rowHeights.set(row, points(worksheet.getRowHeight(row)));
    }
    view.show(() => workbook.emit("dimensions", sheet));
  }
  function takeFreeze({ subUnitId, xSplit, ySplit }: FreezeParameters): void {
    const sheet = workbook.sheet(subUnitId);
    if (sheet) sheet.frozen = { rows: ySplit, columns: xSplit };
  }
  function takeHidden({ subUnitId, ranges }: ResizeParameters, what: "rows" | "columns", hide: boolean): void {
    const sheet = workbook.sheet(subUnitId);
    if (!sheet) return;
    const set = what === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
    for (const range of ranges) {
      const [from, to] = what === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      for (let index = from; index <= to; index += 1) {
        if (hide) set.add(index);
        else set.delete(index);
      }
    }
    view.show(() => workbook.emit("dimensions", sheet));
  }
  return () => {
    for (const stop of model) stop();
    cancelAnimationFrame(frame);
    resized.dispose();
  };
}

const hidingMutations: Readonly<Record<string, { what: "rows" | "columns"; hide: boolean }>> = {
  [SetRowHiddenMutation.id]: { what: "rows", hide: true },
  [SetRowVisibleMutation.id]: { what: "rows", hide: false },
  [SetColHiddenMutation.id]: { what: "columns", hide: true },
  [SetColVisibleMutation.id]: { what: "columns", hide: false },
};

interface FreezeParameters {
  readonly subUnitId: string;
  readonly xSplit: number;
  readonly ySplit: number;
}
interface ResizeParameters {
  readonly subUnitId: string;
  readonly ranges: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
}

/** What was shown last, so that an edit that changes no size costs no layout. */
const shown = new WeakMap<Sheet, string>();

/** The mutations only make Univer measure the sheet again; what they say is already in its configuration. */
function showLayout(view: View, sheet: Sheet): void {
  const worksheet = view.worksheet(sheet)?.getSheet();
  if (!worksheet || view.showing) return;
  const config = worksheet.getConfig();
  const [columns, rows] = [columnData(sheet), rowData(sheet)];
  const merges = sheet.merges.map(univerRange);
  const wanted = JSON.stringify([columns, rows, merges]);
  if (shown.get(sheet) === wanted) return;
  shown.set(sheet, wanted);
  replace(config.columnData, columns);
  replace(config.rowData, rows);
  config.mergeData.splice(0, config.mergeData.length, ...merges);
  const none = { ranges: [] };
  view.mutate(sheet, SetWorksheetColWidthMutation.id, { ...none, colWidth: {} });
  view.mutate(sheet, SetWorksheetRowHeightMutation.id, { ...none, rowHeight: {} });
  view.mutate(sheet, SetColHiddenMutation.id, none);
  view.mutate(sheet, SetRowHiddenMutation.id, none);
  view.mutate(sheet, AddWorksheetMergeMutation.id, none);
}

function replace<T>(target: Record<number, T>, entries: Record<number, T>): void {
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, entries);
}
