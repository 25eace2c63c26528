import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { Calc } from "../calc/calc";
import { type Rect, toA1 } from "../model/address";
import { CellError } from "../model/cellValue";
import type { Editor, Entry } from "../model/editor";
import type { Sheet } from "../model/sheet";
import { brokenRule } from "./brokenRule";
import type { CellShower } from "./showCells";
import { spilledFormula } from "./spilledFormula";
import type { UserSteps } from "./userSteps";
import type { View } from "./view";

/**
 * Enters into the model what the user typed, pasted, filled or deleted in the view. Univer may report one edit several
 * times; cells that already hold what is reported are left alone, so repeats do nothing.
 */
export function takeEdits(
  view: View,
  editor: Editor,
  calc: Calc,
  steps: UserSteps,
  shower: CellShower,
  refuse: (fault: unknown) => void,
): () => void {
  const { Event } = view.api;
  const listening = view.api.addEvent(Event.SheetValueChanged, ({ effectedRanges }) => {
    if (view.showing) return;
    for (const changed of effectedRanges) {
      const sheet = view.workbook.sheet(changed.getSheetId());
      const matrix = sheet && view.worksheet(sheet)?.getSheet().getCellMatrix();
      if (!sheet || !matrix) continue;
      const area = areaOf(changed.getRange());
      const entries = read(sheet, area, (row, column) => matrix.getValue(row, column) ?? null);
      if (entries) enter(sheet, area, entries);
    }
  });

  function enter(sheet: Sheet, area: Rect, entries: Entry[][]): void {
    try {
      steps.do(nameOf(area, entries), () => {
        editor.enter(sheet, area, entries, { source: "Local", trigger: "Unknown" });
        editor.flush();
      });
      const broken = brokenRule(calc, sheet, area);
      if (broken) {
        steps.drop();
        throw new Error(broken);
      }
    } catch (fault) {
      refuse(fault);
    }
    shower.now({ sheet, rect: area });
  }
  return () => listening.dispose();
}

/** As Excel lists steps: what was typed and where, or that something was cleared. */
function nameOf(area: Rect, entries: readonly (readonly Entry[])[]): string {
  const single = area.rows * area.columns === 1 ? entries[0]?.[0] : undefined;
  if (entries.every((line) => line.every((entry) => entry === "" || entry === null))) return `Clear ${toA1(area)}`;
  if (single === undefined) return `Entry in ${toA1(area)}`;
  const text = String(single);
  return `Typing "${text.length > 20 ? `${text.slice(0, 19)}…` : text}" in ${toA1(area)}`;
}

function areaOf(range: IRange): Rect {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** What to enter, null for cells that hold it already; null altogether when that is all of them. */
function read(
  sheet: Sheet,
  area: Rect,
  cellAt: (row: number, column: number) => Nullable<ICellData>,
): Entry[][] | null {
  let anything = false;
  const entries: Entry[][] = [];
  for (let i = 0; i < area.rows; i += 1) {
    const line: Entry[] = [];
    for (let j = 0; j < area.columns; j += 1) {
      const entry = entryOf(cellAt(area.row + i, area.column + j), sheet, area.row + i, area.column + j);
      anything ||= entry !== null;
      line.push(entry);
    }
    entries.push(line);
  }
  return anything ? entries : null;
}

function entryOf(cell: Nullable<ICellData>, sheet: Sheet, row: number, column: number): Entry {
  const formula = sheet.formula(row, column);
  if (cell?.f) return cell.f === (formula ?? spilledFormula(sheet, row, column)) ? null : cell.f;
  const value = sheet.value(row, column);
  const shown = cell?.v ?? plainText(cell) ?? "";
  if (shown === "") return value === null && formula === undefined ? null : "";
  const held = value instanceof CellError ? value.code : value;
  const entered =
    cell?.t === CellValueType.BOOLEAN ? Boolean(shown) : cell?.t === CellValueType.FORCE_STRING ? `'${shown}` : shown;
  return formula === undefined && entered === held ? null : entered;
}

/** Univer keeps a text with a line break as a document. */
function plainText(cell: Nullable<ICellData>): string | undefined {
  return cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}
