import type { Workbook } from "../workbook/port";
import type { CommandOutcome } from "./outcome";

export async function recalculateFunctions(workbook: Workbook): Promise<CommandOutcome> {
  const cells = await workbook.recalculateFunctions();
  if (cells === 0) return { level: "warning", text: "No cell of this workbook holds a SEG function." };
  return { level: "success", text: `${cells} ${cells === 1 ? "cell" : "cells"} with SEG functions calculated again.` };
}
