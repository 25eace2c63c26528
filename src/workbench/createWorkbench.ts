import { Calc } from "./calc/calc";
import type { CalcOptions } from "./calc/calc";
import { Editor } from "./model/editor";
import { Workbook } from "./model/workbook";

export interface WorkbenchOptions {
  readonly calc?: Partial<CalcOptions>;
  /** A workbook read from a file; a new one with one empty sheet otherwise. */
  readonly workbook?: Workbook;
}

export interface Workbench {
  readonly workbook: Workbook;
  readonly calc: Calc;
  readonly editor: Editor;
}

/** A whole stand-in for Excel: a workbook, its calculation and the way to enter content. */
export function createWorkbench(options: WorkbenchOptions = {}): Workbench {
  const workbook = options.workbook ?? new Workbook();
  const calc = new Calc(workbook, options.calc);
  return { workbook, calc, editor: new Editor(workbook, calc) };
}
