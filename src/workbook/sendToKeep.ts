import { officeCode } from "./faults";
import { WorkbookFault } from "./port";

/** What a request asks the workbook to keep for the add-in, in the user's terms. */
export type Kept = keyof typeof NEEDED;

const NEEDED = {
  record: ["Writing the results", "the record that is needed to undo them"],
  undo: ["Undoing the last write", "the note that is needed should the undo be interrupted"],
  settings: ["Saving settings in the workbook", "settings"],
} as const;

/** Excel has the same words for a store that is full and for a request that is too large. */
const FULL: ReadonlySet<string> = new Set(["ResourceLimitExceeded", "RequestPayloadSizeLimitExceeded"]);
const UNEXPLAINED = "GeneralException";

/** Sends requests whose only purpose is that the workbook keeps something, and says so when it does not. */
export async function sendToKeep(context: Excel.RequestContext, kept: Kept): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw keepFault(error, kept);
  }
}

/** Other refusals (a cell being edited, a lost connection) mean here what they mean everywhere. */
function keepFault(error: unknown, kept: Kept): unknown {
  const [action, what] = NEEDED[kept];
  const code = officeCode(error);
  if (FULL.has(code)) {
    return new WorkbookFault(
      "tooLarge",
      `${action} stopped because Excel has no room left in this workbook to keep ${what}.`,
      "Make room: remove sheets or other add-ins' data that are no longer needed, or copy your data to a new workbook.",
      { cause: error },
    );
  }
  if (code === UNEXPLAINED) {
    return new WorkbookFault(
      "unknown",
      `${action} stopped because Excel failed to keep ${what} in this workbook, and does not say why.`,
      "Try again. If it happens again, copy your data to a new workbook and work there.",
      { cause: error },
    );
  }
  return error;
}
