import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { toA1 } from "../model/address";
import type { Calc } from "../calc/calc";
import type { Editor } from "../model/editor";
import type { History } from "../model/history/history";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { CellLook } from "./cellLook";
import { chartActs } from "./chart/chartActs";
import { ChartLayer } from "./chart/chartLayer";
import { CellShower } from "./showCells";
import { sheetData, viewSize } from "./sheetData";
import { showSpill } from "./showSpill";
import { syncLayout } from "./syncLayout";
import { showSelection, syncSelection } from "./syncSelection";
import { syncSheets } from "./syncSheets";
import { takeCommands } from "./takeCommands";
import { takeEdits } from "./takeEdits";
import { takeMoves } from "./takeMoves";
import { UserSteps } from "./userSteps";
import { View } from "./view";
import { type Viewport, viewportOf } from "./viewport";
import { whenDrawn } from "./whenDrawn";

let opened = 0;

/** A workbook on show: follows every change of the model until it is closed. */
export class OpenBook {
  readonly view: View;
  readonly look: CellLook;
  private readonly steps: UserSteps;
  private readonly shower: CellShower;
  private readonly stops: (() => void)[];
  private readonly scrollers = new Set<() => void>();
  private viewport: Viewport | null = null;
  private charts: ChartLayer | null = null;
  /** It is on the screen, with the selection that the model has. */
  private begun = false;
  private closed = false;

  constructor(
    private readonly api: FUniver,
    injector: Injector,
    readonly workbook: Workbook,
    private readonly editor: Editor,
    calc: Calc,
    history: History,
    private readonly refuse: (fault: unknown) => void,
  ) {
    opened += 1;
    this.look = new CellLook(calc);
    this.steps = new UserSteps(history);
    const { steps } = this;
    const book = api.createWorkbook({
      id: `book${opened}`,
      name: workbook.name,
      sheetOrder: workbook.sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
    });
    this.view = new View(api, injector, book, workbook);
    this.shower = new CellShower(this.view, (active) => {
      this.showCharts();
      if (active) this.view.refreshFormulaBar();
    });
    for (const sheet of workbook.sheets) this.showAll(sheet);
    this.stops = [
      ...this.follow(),
      syncSheets(this.view, steps, (sheet) => this.showAll(sheet), refuse),
      syncLayout(this.view, steps),
      syncSelection(this.view, () => this.begun),
      showSpill(this.view),
      takeCommands(this.view, editor, steps, refuse),
      takeMoves(this.view, editor, steps, refuse, (sheet) => this.showAll(sheet, true)),
      takeEdits(this.view, editor, calc, steps, this.shower, refuse),
    ];
    const wanted = (): boolean => !this.closed;
    whenDrawn(injector, book.getId(), wanted, () => this.begin());
  }

  /** Where a cell is on the screen, relative to the window; null before it is drawn. */
  cellRect(row: number, column: number): DOMRect | null {
    if (!this.viewport) return null;
    const host = this.viewport.host.getBoundingClientRect();
    const cell = this.view.book.getActiveSheet().getRange(row, column).getCellRect();
    const { scrollX, scrollY } = this.viewport.place();
    return new DOMRect(host.left + cell.x - scrollX, host.top + cell.y - scrollY, cell.width, cell.height);
  }

  /** While a cell is being edited, undo is the cell editor's own. */
  get editing(): boolean {
    return this.view.book.isCellEditing();
  }

  /** Enters into the first selected cell what was chosen from its list. */
  choose(text: string): void {
    const { sheet, rect } = this.workbook.selection;
    const cell = { ...rect, rows: 1, columns: 1 };
    this.steps.do(`Typing "${text}" in ${toA1(cell)}`, () => {
      this.editor.enter(sheet, cell, [[text]]);
      this.editor.flush();
    });
  }

  undo(): string | null {
    return this.editing ? null : this.steps.undo();
  }

  redo(): string | null {
    return this.editing ? null : this.steps.redo();
  }

  /** Calls back whenever the cells have scrolled, from their first drawing on. */
  onScroll(moved: () => void): () => void {
    this.scrollers.add(moved);
    return () => void this.scrollers.delete(moved);
  }

  /** Calls back with each cell of the active sheet that the pointer comes to. */
  onHover(over: (row: number, column: number) => void): () => void {
    const listening = this.api.addEvent(this.api.Event.CellHover, ({ row, column }) => over(row, column));
    return () => listening.dispose();
  }

  close(): void {
    this.closed = true;
    this.steps.close();
    for (const stop of this.stops) stop();
    this.shower.stop();
    this.charts?.clear();
    this.api.disposeUnit(this.view.unitId);
  }

  private begin(): void {
    const { workbook, view } = this;
    view.show(() => {
      const active = view.worksheet(workbook.active);
      if (active) view.book.setActiveSheet(active);
    });
    showSelection(view, workbook.selection.sheet, workbook.selection.rect);
    this.begun = true;
    this.viewport = viewportOf(view);
    if (this.viewport) {
      this.charts = new ChartLayer(
        this.viewport.host,
        chartActs(workbook, this.steps, this.viewport.host, this.refuse),
      );
      this.stops.push(
        this.viewport.onScroll(() => {
          this.showCharts();
          for (const moved of this.scrollers) moved();
        }),
      );
    }
    this.shower.flush();
    this.view.refreshFormulaBar();
  }

  private showCharts(): void {
    if (this.viewport) this.charts?.show(this.workbook.active, this.viewport.place());
  }

  /** Shows a whole sheet; after cells have moved, also the places they have left. */
  private showAll(sheet: Sheet, moved = false): void {
    this.look.forget(sheet);
    const { rows, columns } = viewSize(sheet);
    const used = moved ? { row: 0, column: 0, rows, columns } : sheet.usedRange();
    if (used) this.shower.later({ sheet, rect: used });
    else this.shower.redrawLater();
  }

  private redraw(sheet: Sheet): void {
    this.look.forget(sheet);
    this.shower.redrawLater();
  }

  private follow(): (() => void)[] {
    const { workbook, shower, look } = this;
    return [
      workbook.on("changed", ({ sheet, rect }) => {
        look.forget(sheet);
        shower.later({ sheet, rect });
        this.charts?.refresh(sheet, rect);
      }),
      workbook.on("calculated", ({ areas }) => {
        for (const area of areas) {
          look.forget(area.sheet);
          shower.later(area);
          this.charts?.refresh(area.sheet, area.rect);
        }
      }),
      workbook.on("shifted", ({ sheet }) => this.showAll(sheet, true)),
      workbook.on("style", ({ sheet }) => this.redraw(sheet)),
      workbook.on("table", ({ table }) => this.showAll(table.sheet)),
      workbook.on("conditionalFormat", (sheet) => this.redraw(sheet)),
      workbook.on("comments", (sheet) => this.redraw(sheet)),
      workbook.on("dimensions", (sheet) => this.redraw(sheet)),
      workbook.on("sheetActivated", () => shower.redrawLater()),
      workbook.on("chart", ({ sheet }) => {
        this.charts?.refresh(sheet);
        shower.redrawLater();
      }),
    ];
  }
}
