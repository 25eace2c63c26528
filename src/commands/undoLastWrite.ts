import type { Workbook } from "../workbook/port";
import type { CommandOutcome } from "./outcome";

export async function undoLastWrite(workbook: Workbook): Promise<CommandOutcome> {
  const last = await workbook.lastWrite();
  if (!last) return { level: "warning", text: "There is nothing to undo: SEG wrote nothing into this workbook." };
  await workbook.undoLastWrite();
  return { level: "success", text: `Taken back: ${last.title}. The workbook is as it was before.` };
}
