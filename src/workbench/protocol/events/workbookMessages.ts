import type { Workbook } from "../../model/workbook";
import { chartMessages } from "./chartMessages";
import { commentMessages } from "./commentMessages";
import type { SendMessages } from "./reporter";
import { reporter } from "./reporter";
import { sheetLookMessages } from "./sheetLookMessages";
import { sheetMessages } from "./sheetMessages";
import { tableMessages } from "./tableMessages";

/** Turns what happens in the workbook into messages for the add-in. */
export function workbookMessages(workbook: Workbook, send: SendMessages): void {
  const to = reporter(send);
  sheetMessages(workbook, to);
  sheetLookMessages(workbook, to);
  tableMessages(workbook, to);
  chartMessages(workbook, to);
  commentMessages(workbook, to);
}
