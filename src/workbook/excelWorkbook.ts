import { capabilities } from "./capabilities";
import { enterFormula } from "./enterFormula";
import { goTo } from "./goTo";
import { createMemos } from "./memo";
import type { Capabilities, Workbook } from "./port";
import { preview } from "./preview";
import { peek, read } from "./read";
import { recalculateFunctions } from "./recalculate";
import { onSelectionChanged } from "./selectionEvents";
import { selection, sources } from "./sources";
import { createWriter } from "./undo";

export interface ExcelWorkbookOptions {
  /** Tells this device from others that may be writing into the same workbook at the moment. */
  readonly owner?: string;
}

/** The workbook in Excel. Nothing outside this room speaks to Office.js. */
export function createExcelWorkbook({ owner }: ExcelWorkbookOptions = {}): Workbook {
  let known: Promise<Capabilities> | undefined;
  return {
    capabilities: () => {
      known ??= capabilities().catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    },
    sources,
    selection,
    peek,
    read,
    preview,
    ...createWriter(owner),
    goTo,
    enterFormula,
    ...createMemos(),
    onSelectionChanged,
    recalculateFunctions,
  };
}
