import type { IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Calc } from "../calc/calc";
import type { Editor } from "../model/editor";
import type { History } from "../model/history/history";
import type { Workbook } from "../model/workbook";
import { closeSpentChannels } from "./closeSpentChannels";
import { takeNameBox } from "./nameBox";
import { interceptCells } from "./interceptCells";
import { OpenBook } from "./openBook";
import { startUniver } from "./startUniver";

export interface GridOptions {
  readonly dark: boolean;
  /** An edit the model did not accept, e.g. on a protected sheet. */
  readonly onRefused: (fault: unknown) => void;
}
/** A workbook with all that belongs to it. */
export interface OnShow {
  readonly workbook: Workbook;
  readonly editor: Editor;
  readonly calc: Calc;
  readonly history: History;
}
export interface Grid {
  /** Shows a workbook instead of the one before. */
  open(session: OnShow): void;
  /** Lets go of the workbook on show. */
  close(): void;
  /** The workbook on show. */
  current(): OpenBook | null;
  setDark(dark: boolean): void;
  /** Adds functions to the formula editor's completion and argument hints. */
  describe(functions: readonly IFunctionInfo[]): void;
}

/** Univer as a view of the workbench's model: the model holds and computes everything, Univer draws and edits it. */
export function createGrid(container: HTMLElement, options: GridOptions): Grid {
  closeSpentChannels(globalThis);
  const { api, injector } = startUniver(container, options.dark);
  let current: OpenBook | null = null;
  let described: readonly IFunctionInfo[] = [];
  let started = false;

  takeNameBox(container, () => current?.workbook ?? null, options.onRefused);
  const describe = (functions: readonly IFunctionInfo[]): void => {
    described = functions;
    if (started) injector.get(IDescriptionService).registerDescriptions([...functions]);
  };
  return {
    open({ workbook, editor, calc, history }) {
      current?.close();
      current = new OpenBook(api, injector, workbook, editor, calc, history, options.onRefused);
      if (!started) {
        // Univer's services exist from its first workbook on.
        started = true;
        interceptCells(injector, () => current);
        describe(described);
      }
    },
    close() {
      current?.close();
      current = null;
    },
    current: () => current,
    setDark: (dark) => api.toggleDarkMode(dark),
    describe,
  };
}
