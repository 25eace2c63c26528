import type { Rect } from "./address";
import { MAX_COLUMNS, MAX_ROWS, isOnSheet } from "./address";
import type { Calculation } from "./calculation";
import type { CellValue } from "./cellValue";
import { coveredCells } from "./coveredCells";
import { readEntered } from "./enteredText";
import type { Area, ChangedEvent, Trigger } from "./events";
import type { FormulasByCell } from "./formulaChanges";
import { formulaChanges, formulasByCell } from "./formulaChanges";
import { HostError } from "./hostError";
import { LONGEST_FORMULA } from "./longestFormula";
import { moveCells } from "./moveCells";
import { overlaps } from "./rectangles";
import { relocateCells } from "./relocateCells";
import { requireMovable } from "./requireMovable";
import type { Sheet } from "./sheet";
import type { ShiftDirection } from "./shift";
import { shiftedArea } from "./shift";
import { followShift } from "./followShift";
import type { TableShift } from "./shiftTables";
import { followTable } from "./tableGrowth";
import type { Workbook } from "./workbook";

/** One cell's entry. Null leaves the cell as it is, "" clears it, "=…" is a formula. */
export type Entry = string | number | boolean | null;

export interface EditOptions {
  readonly source?: "Local" | "Remote";
  readonly trigger?: Trigger;
  /** Texts stay text whatever they look like, as Excel does for cells formatted "@". */
  readonly literalText?: boolean;
}

/** What Excel does with entered content. Add-in, grid and command line all write through it. */
export class Editor {
  /** Changes tell which formulas became others: costly, so only while somebody listens. */
  notesFormulas = false;
  private changes: ChangedEvent[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly calc: Calculation,
  ) {}

  /** Enters a matrix of the area's size. Results and events come with flush(). */
  enter(sheet: Sheet, area: Rect, inputs: readonly (readonly Entry[])[], options: EditOptions = {}): void {
    this.requireEditable(sheet, area);
    this.requireShape(area, inputs);
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? sheet.value(area.row, area.column) : null;
    const formulas = this.formulasIn(sheet, area);
    this.calc.withdrawSpills(sheet, area);
    const isCovered = coveredCells(sheet.merges, area);
    for (let i = 0; i < area.rows; i++) {
      const line = inputs[i] ?? [];
      for (let j = 0; j < area.columns; j++) {
        const input = line[j] ?? null;
        const [row, column] = [area.row + i, area.column + j];
        if (input === null || isCovered(row, column)) continue;
        this.enterCell(sheet, row, column, input, options.literalText === true);
      }
    }
    followTable(this.workbook, sheet, area, this.calc);
    this.note(sheet, area, options, single ? before : undefined, formulas);
  }

  clear(sheet: Sheet, area: Rect, what: "All" | "Contents" | "Formats", options: EditOptions = {}): void {
    this.requireEditable(sheet, area);
    if (what !== "Contents") {
      sheet.clearStyles(area);
      this.workbook.emit("style", { sheet, rect: area });
    }
    if (what === "Formats") return;
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? sheet.value(area.row, area.column) : undefined;
    const formulasBefore = this.formulasIn(sheet, area);
    this.calc.withdrawSpills(sheet, area);
    const formulas: [number, number][] = [];
    sheet.forEachFormula(area, (_text, row, column) => formulas.push([row, column]));
    for (const [row, column] of formulas) this.calc.clearFormula(sheet, row, column);
    sheet.clearValues(area);
    this.note(sheet, area, options, before, formulasBefore);
  }

  /** Inserts blank cells at an area, moving the rest down or right. Whole rows or columns when the area is such. */
  insert(sheet: Sheet, area: Rect, direction: "Down" | "Right", options: EditOptions = {}): void {
    this.shift(sheet, area, direction, options);
  }

  /** Deletes cells, moving the rest up or left. */
  remove(sheet: Sheet, area: Rect, direction: "Up" | "Left", options: EditOptions = {}): void {
    this.shift(sheet, area, direction, options);
  }

  /** Cuts cells and pastes them elsewhere: references to them follow. Excel's Range.moveTo, and dragging cells. */
  move(from: Area, to: Area, options: EditOptions = {}): void {
    for (const { sheet, rect } of [from, to]) this.requireEditable(sheet, rect);
    requireMovable(from, to);
    this.calc.relocate(from, to, () => relocateCells(from, to));
    const tables = to.sheet.tables.filter((table) => overlaps(table.range, to.rect));
    for (const table of tables) this.workbook.emit("table", { table, change: "changed" });
    for (const { sheet, rect } of [from, to]) {
      followTable(this.workbook, sheet, rect, this.calc);
      this.workbook.emit("style", { sheet, rect });
      this.workbook.emit("dimensions", sheet);
      this.note(sheet, rect, options, undefined, null);
    }
  }

  /** Recalculates unless calculation is manual, then tells what changed. Once per request or user action. */
  flush(): void {
    const changes = this.changes;
    this.changes = [];
    if (this.workbook.calculationMode === "Manual") this.calc.calculateEntered();
    else this.calc.update();
    for (const change of changes) this.workbook.emit("changed", withAfter(change));
  }

  /** Throws AccessDenied when the sheet is protected and the area holds a locked cell. */
  requireEditable(sheet: Sheet, area: Rect): void {
    if (!isOnSheet(area)) throw new HostError("InvalidArgument", "The range lies beyond the edge of the worksheet.");
    if (!sheet.protection.protected) return;
    const { row, column, rows, columns } = sheet.clip(area);
    for (let c = column; c < column + columns; c++) {
      for (let r = row; r < row + rows; r++) {
        if (sheet.style(r, c).locked !== false) {
          throw new HostError(
            "AccessDenied",
            `The worksheet '${sheet.name}' is protected. Unprotect it (Review > Unprotect Sheet) and try again.`,
          );
        }
      }
    }
  }

  private shift(sheet: Sheet, at: Rect, direction: ShiftDirection, options: EditOptions): void {
    const moved = shiftedArea(at, direction);
    if (!maySqueezeIn(sheet, at, direction)) this.requireEditable(sheet, at);
    this.requireRoom(sheet, at, direction);
    const inWay = sheet.tables.find((table) => cutsTable(table.range, at, moved));
    if (inWay) {
      throw new HostError(
        "InsertDeleteConflict",
        `This would move part of the table '${inWay.name}'. Move whole rows.`,
      );
    }
    const event = { sheet, rect: at, direction };
    let tables: readonly TableShift[] = [];
    this.calc.shift(event, () => {
      tables = moveCells(sheet, at, direction);
    });
    this.workbook.emit("shifted", event);
    followShift(this.workbook, event, tables, this.calc);
    this.workbook.emit("dimensions", sheet);
    const inserted = direction === "Down" || direction === "Right" ? "Inserted" : "Deleted";
    const what = at.columns === MAX_COLUMNS ? "Row" : at.rows === MAX_ROWS ? "Column" : "Cell";
    const { source = "Local", trigger = "Unknown" } = options;
    this.calc.touch(sheet, moved);
    this.changes.push({
      sheet,
      rect: at,
      source,
      trigger,
      changeType: `${what}${inserted}`,
      shiftDirection: direction,
    });
  }

  /** Excel refuses to push filled cells off the sheet. */
  private requireRoom(sheet: Sheet, at: Rect, direction: ShiftDirection): void {
    const edge =
      direction === "Down"
        ? { ...at, row: MAX_ROWS - at.rows }
        : direction === "Right"
          ? { ...at, column: MAX_COLUMNS - at.columns }
          : null;
    const pushed: unknown[] = [];
    if (edge) sheet.forEachValue(edge, (value) => pushed.push(value));
    if (edge) sheet.forEachFormula(edge, (formula) => pushed.push(formula));
    if (pushed.length > 0) {
      throw new HostError("InvalidOperation", "Inserting would push filled cells off the end of the worksheet.");
    }
  }

  private enterCell(sheet: Sheet, row: number, column: number, input: Entry, literalText: boolean): void {
    if (sheet.formula(row, column) !== undefined) this.calc.clearFormula(sheet, row, column);
    if (typeof input !== "string" || literalText) {
      sheet.setValue(row, column, input === "" ? null : input);
      return;
    }
    const format = sheet.style(row, column).numberFormat;
    const entered = readEntered(input, format);
    if ("formula" in entered) {
      this.enterFormula(sheet, row, column, entered.formula, entered.orText === true ? input : null);
      return;
    }
    sheet.setValue(row, column, entered.value);
    if (entered.numberFormat !== undefined && (format === undefined || format === "General")) {
      sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: entered.numberFormat });
    }
  }

  /** A formula that cannot be read is refused, or kept as the text it may be as well. */
  private enterFormula(sheet: Sheet, row: number, column: number, formula: string, text: string | null): void {
    try {
      if (formula.length > LONGEST_FORMULA) {
        throw new HostError("InvalidArgument", "The formula is too long. A formula may have 8,192 characters at most.");
      }
      this.calc.setFormula(sheet, row, column, formula);
    } catch (problem) {
      if (text === null || !(problem instanceof HostError)) throw problem;
      sheet.setValue(row, column, text);
    }
  }

  private requireShape(area: Rect, inputs: readonly (readonly Entry[])[]): void {
    if (inputs.length === area.rows && inputs.every((line) => line.length === area.columns)) return;
    throw new HostError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }

  private note(
    sheet: Sheet,
    rect: Rect,
    options: EditOptions,
    before: CellValue | undefined,
    formulasBefore: FormulasByCell | null,
  ): void {
    const { source = "Local", trigger = "Unknown" } = options;
    this.calc.touch(sheet, rect);
    this.changes.push({
      sheet,
      rect,
      source,
      trigger,
      changeType: "RangeEdited",
      ...(before === undefined ? {} : { before }),
      ...(formulasBefore ? { formulas: formulaChanges(sheet, rect, formulasBefore) } : {}),
    });
  }

  private formulasIn(sheet: Sheet, area: Rect): FormulasByCell | null {
    return this.notesFormulas ? formulasByCell(sheet, area) : null;
  }
}

function withAfter(change: ChangedEvent): ChangedEvent {
  if (change.before === undefined) return change;
  return { ...change, after: change.sheet.value(change.rect.row, change.rect.column) };
}

/** Protection may allow new rows or columns among locked cells. Deleting them asks for cells that are not locked. */
function maySqueezeIn({ protection }: Sheet, at: Rect, direction: ShiftDirection): boolean {
  if (direction === "Down" && at.columns === MAX_COLUMNS) return protection.options?.["allowInsertRows"] === true;
  if (direction === "Right" && at.rows === MAX_ROWS) return protection.options?.["allowInsertColumns"] === true;
  return false;
}

/** True when a shift would tear a table: part of it moves and part stays. Deleting or inserting inside it is fine. */
function cutsTable(table: Rect, at: Rect, moved: Rect): boolean {
  if (!overlaps(table, moved)) return false;
  const acrossColumns = at.column <= table.column && at.column + at.columns >= table.column + table.columns;
  const acrossRows = at.row <= table.row && at.row + at.rows >= table.row + table.rows;
  return moved.rows > at.rows ? !acrossColumns : !acrossRows;
}
