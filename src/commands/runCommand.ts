import { WorkbookFault } from "../workbook/port";
import type { CommandOutcome } from "./outcome";

/** A button has no place to show an error, so a fault becomes words like any other outcome. */
export async function runCommand(command: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof WorkbookFault) {
      return { level: error.code === "cancelled" ? "warning" : "error", text: `${error.message} ${error.advice}` };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { level: "error", text: `The command failed: ${message} The workbook was not changed. Try again.` };
  }
}
