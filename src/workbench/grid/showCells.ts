import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { Rect } from "../model/address";
import { CellError } from "../model/cellValue";
import type { Area } from "../model/events";
import { overlaps } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import { viewSize } from "./sheetData";
import type { View } from "./view";

/**
 * Copies changed cells of the model into the view, at most once a frame. Only content goes there, because Univer's own
 * copying, filling and moving reads it; how cells look is asked from the model while drawing.
 */
export class CellShower {
  private readonly waiting = new Map<Sheet, Rect[]>();
  private frame = 0;

  constructor(
    private readonly view: View,
    /** Told with each drawing whether the active cell is among those that were copied. */
    private readonly onShown: (active: boolean) => void,
  ) {}

  later(area: Area): void {
    const areas = this.waiting.get(area.sheet);
    if (areas) areas.push(area.rect);
    else this.waiting.set(area.sheet, [area.rect]);
    this.redrawLater();
  }

  redrawLater(): void {
    this.frame ||= requestAnimationFrame(() => this.flush());
  }

  /** Shows an area at once; for content the user has just entered. */
  now(area: Area): void {
    this.view.show(() => this.copy(area.sheet, area.rect));
    this.redrawLater();
  }

  flush(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { sheet: shown, rect } = this.view.workbook.selection;
    const active = { ...rect, rows: 1, columns: 1 };
    const touched = this.waiting.get(shown)?.some((area) => overlaps(area, active)) ?? false;
    this.view.show(() => {
      for (const [sheet, areas] of this.waiting) for (const area of areas) this.copy(sheet, area);
    });
    this.waiting.clear();
    this.view.redraw();
    this.onShown(touched);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.waiting.clear();
  }

  private copy(sheet: Sheet, area: Rect): void {
    const worksheet = this.view.worksheet(sheet)?.getSheet();
    if (!worksheet) return;
    const config = worksheet.getConfig();
    const size = viewSize(sheet);
    config.rowCount = Math.max(config.rowCount, size.rows);
    config.columnCount = Math.max(config.columnCount, size.columns);
    const matrix = worksheet.getCellMatrix();
    const lastRow = Math.min(area.row + area.rows, config.rowCount);
    const lastColumn = Math.min(area.column + area.columns, config.columnCount);
    for (let row = area.row; row < lastRow; row += 1) {
      for (let column = area.column; column < lastColumn; column += 1) {
        const cell = content(sheet, row, column);
        if (cell) matrix.setValue(row, column, cell);
        else if (matrix.getValue(row, column)) matrix.realDeleteValue(row, column);
      }
    }
  }
}

function content(sheet: Sheet, row: number, column: number): ICellData | null {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  if (value === null && formula === undefined) return null;
  const cell: ICellData = formula === undefined ? {} : { f: formula };
  if (value instanceof CellError) return { ...cell, v: value.code, t: CellValueType.STRING };
  if (typeof value === "boolean") return { ...cell, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === null) return cell;
  return { ...cell, v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}
