import { toFault } from "./faults";
import type { Doing } from "./faults";
import { WorkbookFault } from "./port";

export interface RunOptions {
  /** One undo step for everything the batch does; only for hosts with ExcelApi 1.20. */
  readonly mergeUndoGroup?: boolean;
  /** Waits until the user leaves the cell being edited instead of failing. */
  readonly delayForCellEdit?: boolean;
}

/** Runs a batch in Excel; every failure comes out as a WorkbookFault. Fails at once while a cell is being edited, unless asked to wait. */
export async function runExcel<T>(
  doing: Doing,
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  if (typeof Excel === "undefined") {
    throw new WorkbookFault(
      "notSupported",
      "This page is not running inside Excel, so there is no workbook to work with.",
      "Open Excel and start the add-in from the Home tab.",
    );
  }
  try {
    return await Excel.run({ delayForCellEdit: false, ...options }, batch);
  } catch (error) {
    throw toFault(error, doing);
  }
}

/** True when the host has this version of the Excel API. Without Office around (as on the command line) all is there. */
export function supports(version: string): boolean {
  const requirements = officeContext()?.requirements;
  return requirements ? requirements.isSetSupported("ExcelApi", version) : true;
}

export function officeContext(): Partial<Office.Context> | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}
