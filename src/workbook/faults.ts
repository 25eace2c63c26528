import { WorkbookFault } from "./port";
import type { WorkbookFaultCode } from "./port";

/** What the add-in was doing when Excel refused: the same code of Excel's can mean different things. */
export type Doing = "read" | "write" | "undo" | "select" | "memo";

interface Explanation {
  readonly code: WorkbookFaultCode;
  readonly message: string;
  readonly advice: string;
}

const ACTION: Readonly<Record<Doing, string>> = {
  read: "Reading the data",
  write: "Writing the results",
  undo: "Undoing the last write",
  select: "Going to the cells",
  memo: "Saving settings in the workbook",
};

const tooLarge: Explanation = {
  code: "tooLarge",
  message: "stopped because Excel refuses requests of this size.",
  advice: "Choose fewer rows or columns, or work in Excel on the desktop, which takes more at once.",
};
const notFound: Explanation = {
  code: "notFound",
  message: "stopped because a sheet, table, name or range it needs does not exist any more.",
  advice: "Refresh the list of data and choose again.",
};
const otherWorkbook: Explanation = {
  code: "otherWorkbook",
  message: "stopped because another workbook is in front.",
  advice: "Click into the workbook in which you opened this pane, then try again.",
};
const busy: Explanation = {
  code: "busy",
  message: "stopped because Excel is busy with other work.",
  advice: "Wait until Excel has finished calculating or saving, then try again.",
};
const connection: Explanation = {
  code: "connection",
  message: "stopped because the connection to Excel was lost.",
  advice: "Wait until Excel answers again (on the web: until you are online), then try again.",
};
/** Codes that say no more than that a step failed; what it was is kept as the fault's cause. */
const refused: Explanation = {
  code: "unknown",
  message: "stopped because Excel did not accept one of its steps.",
  advice: "Try again. If it happens again, save the workbook, close the pane, open it and repeat the step.",
};
const notSupported: Explanation = {
  code: "notSupported",
  message: "stopped because this version of Excel cannot do what is needed.",
  advice: "Update Excel, or open the workbook in Excel on the web.",
};
const accessDenied: Explanation = {
  code: "protectedSheet",
  message: "stopped because Excel denies the change: the sheet or the workbook is protected.",
  advice: "Remove the protection on the Review tab (or ask its owner), then try again.",
};
const readOnly: Explanation = {
  code: "readOnly",
  message: "stopped because this workbook is open for reading only.",
  advice: "Choose Edit Workbook, or save a copy under another name, then try again.",
};

/** Excel's error codes in the user's terms. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  InvalidOperationInCellEditMode: {
    code: "cellEditMode",
    message: "stopped because a cell is being edited.",
    advice: "Press Enter to keep or Esc to drop what you typed in the cell, then try again.",
  },
  AccessDenied: accessDenied,
  ReadOnly: readOnly,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  ResourceLimitExceeded: tooLarge,
  RangeExceedsLimit: tooLarge,
  OperationCellsExceedLimit: tooLarge,
  FormulaLengthExceedsLimit: tooLarge,
  ItemNotFound: notFound,
  InvalidReference: notFound,
  InactiveWorkbook: otherWorkbook,
  ActivityLimitReached: busy,
  TooManyRequests: busy,
  ServiceNotAvailable: busy,
  RequestAborted: busy,
  Timeout: busy,
  ConnectionFailure: connection,
  InvalidArgument: refused,
  InvalidOperation: refused,
  ItemAlreadyExists: refused,
  ApiNotFound: notSupported,
  ApiNotAvailable: notSupported,
  NotImplemented: notSupported,
  UnsupportedOperation: notSupported,
  UnsupportedFeature: notSupported,
  UnsupportedSheet: notSupported,
  InsertDeleteConflict: {
    code: "notSupported",
    message: "stopped because a table or an array formula is in the way.",
    advice: "Choose another place for the results, then try again.",
  },
  MergedRangeConflict: {
    code: "notSupported",
    message: "stopped because merged cells are in the way.",
    advice: "Unmerge the cells or choose another place, then try again.",
  },
  FilteredRangeConflict: {
    code: "notSupported",
    message: "stopped because a filter hides part of the cells.",
    advice: "Clear the filter, then try again.",
  },
  PivotTableRangeConflict: {
    code: "notSupported",
    message: "stopped because a PivotTable is in the way.",
    advice: "Choose another place for the results, then try again.",
  },
};

/** Codes whose meaning depends on what was being done. */
function explanationOf(code: string, doing: Doing): Explanation | undefined {
  if (code === "InvalidSelection" || (code === "GeneralException" && doing === "select")) {
    return doing === "select"
      ? otherWorkbook
      : {
          code: "notSupported",
          message: "needs one block of cells to be selected, and the selection is something else.",
          advice: "Select a single block of cells (not several areas, a chart or a picture), then try again.",
        };
  }
  return EXPLANATIONS[code];
}

/** The error code of Office.js, or an empty text for other errors. */
export function officeCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** Any failure as a WorkbookFault; a fault stays what it is. */
export function toFault(error: unknown, doing: Doing): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  const known = explanationOf(officeCode(error), doing);
  if (known) return new WorkbookFault(known.code, `${ACTION[doing]} ${known.message}`, known.advice, { cause: error });
  return new WorkbookFault(
    "unknown",
    `${ACTION[doing]} failed because of a problem within Excel that it does not explain.`,
    refused.advice,
    { cause: error },
  );
}

export function sheetGone(name: string): WorkbookFault {
  return new WorkbookFault(
    "sheetGone",
    `The sheet "${name}" does not exist any more: it was deleted or renamed.`,
    "Refresh the list of data and choose again.",
  );
}

export function badAddress(address: string): WorkbookFault {
  return new WorkbookFault(
    "notFound",
    `"${address}" is not a range of cells.`,
    "Choose a table, a named range or a block of cells.",
  );
}

export function protectedSheet(name: string): WorkbookFault {
  return new WorkbookFault(
    "protectedSheet",
    `The sheet "${name}" is protected, so nothing can be written to it.`,
    "Remove the protection on the Review tab (or ask its owner), or write to a new sheet.",
  );
}

export function protectedStructure(): WorkbookFault {
  return new WorkbookFault(
    "protectedSheet",
    "The structure of this workbook is protected, so no sheet can be added.",
    "Choose Review > Protect Workbook to remove the protection, then try again.",
  );
}

export function readOnlyWorkbook(cause: unknown): WorkbookFault {
  return new WorkbookFault("readOnly", `${ACTION.write} ${readOnly.message}`, readOnly.advice, { cause });
}

/** The half result of an earlier write must be out of the way first. */
export function unfinishedWrite(): WorkbookFault {
  return new WorkbookFault(
    "unfinished",
    "An earlier write into this workbook was interrupted before it was complete.",
    "Open the home page of SEG's pane: it takes the half result back, or asks when cells were changed since.",
  );
}

export function cancelled(): WorkbookFault {
  return new WorkbookFault("cancelled", "Stopped at your request.", "Nothing was changed. Start again when you like.");
}
