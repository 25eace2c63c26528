import type { Workbook } from "../workbook/port";
import type { CommandOutcome } from "./outcome";

/**
 * A command begins on a whole workbook: what an interrupted write left half done is taken back first. Then, and when
 * that needs a decision of the user's, the command itself is left to be pressed again.
 */
export async function withRecovery(
  workbook: Workbook,
  command: (workbook: Workbook) => Promise<CommandOutcome>,
): Promise<CommandOutcome> {
  const report = await workbook.recover();
  if (!report) return command(workbook);
  const { message, advice } = report;
  return { level: "warning", text: advice ? `${message} ${advice}` : message };
}
