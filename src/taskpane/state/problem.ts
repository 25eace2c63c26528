import { WorkbookFault } from "../../workbook/port";

/** An error as the user reads it: what happened, and what to do next. */
export interface Problem {
  readonly message: string;
  readonly advice: string;
  /** The user stopped it; nothing is wrong. */
  readonly cancelled: boolean;
  /** The workbook was changed since; going on would lose those changes, and the user may agree to that. */
  readonly needsForce: boolean;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof WorkbookFault) {
    const { message, advice, code } = error;
    return { message, advice, cancelled: code === "cancelled", needsForce: code === "undoImpossible" };
  }
  const message = error instanceof Error && error.message ? error.message : "Something went wrong.";
  return {
    message,
    advice: "The workbook was not changed. Check the data and the settings, then try again.",
    cancelled: false,
    needsForce: false,
  };
}
