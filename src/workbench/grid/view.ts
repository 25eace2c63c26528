import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { isDrawn } from "./whenDrawn";

/** One workbook of the model as Univer shows it. */
export class View {
  private depth = 0;

  constructor(
    readonly api: FUniver,
    readonly injector: Injector,
    readonly book: FWorkbook,
    readonly workbook: Workbook,
  ) {}

  get unitId(): string {
    return this.book.getId();
  }

  /** True while the model is being shown, so that what Univer then reports is no action of the user. */
  get showing(): boolean {
    return this.depth > 0;
  }

  /** Changes the view to match the model. */
  show(work: () => void): void {
    this.depth += 1;
    try {
      work();
    } finally {
      this.depth -= 1;
    }
  }

  worksheet(sheet: Sheet): FWorksheet | null {
    return this.book.getSheetBySheetId(sheet.id);
  }

  /** Runs one of Univer's mutations on a sheet; unlike a command it leaves no trace in the undo list. */
  mutate(sheet: Sheet, id: string, parameters: object): void {
    this.show(() => {
      this.api.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheet.id, ...parameters });
    });
  }

  /** The formula bar keeps what the active cell held when it was selected. */
  refreshFormulaBar(): void {
    if (!isDrawn(this.injector, this.unitId) || this.book.isCellEditing()) return;
    this.show(() => this.injector.get(IEditorBridgeService).refreshEditCellState());
  }

  redraw(): void {
    if (!isDrawn(this.injector, this.unitId)) return;
    this.show(() => this.book.getActiveSheet().refreshCanvas());
  }
}
