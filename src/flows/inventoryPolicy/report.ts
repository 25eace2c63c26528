import type { ReportContext } from "../define";
import { playbookSheet } from "../playbookSheet";
import type { Report } from "../report";
import { runPart } from "../runPart";
import type { InventoryResult } from "./analyse";
import { classSheet } from "./classSheet";
import { inventoryInputs } from "./inputs";
import { ownershipSheet, proposalsSheet, stockDemandSheet } from "./itemSheets";
import { codesSheet, parametersSheet } from "./parametersSheet";
import { jointOrdersSheet } from "./jointOrdersSheet";
import { inventoryNextSteps, inventorySentences } from "./sentences";
import { inventorySettings } from "./settings";
import { isHistoryLive, whySheet } from "./whySheet";

export const TITLE = "Set inventory policy";
export const SERVES: readonly string[] = [
  "001 M2.7",
  "001 M6.3",
  "002 M2.4",
  "002 M3.3",
  "002 M3.7",
  "002 M4.4",
  "004 M3.3",
  "004 M4.2",
  "004 M4.3",
  "004 M4.5",
  "004 M4.6",
  "004 M6.8",
];

export function inventoryReport(result: InventoryResult, context: ReportContext): Report {
  const run = runPart(TITLE, inventoryInputs, inventorySettings, context, SERVES);
  const orders = proposalsSheet(result, run);
  const joint = jointOrdersSheet(result, run);
  return {
    title: "Inventory policy",
    sentences: inventorySentences(result),
    next: inventoryNextSteps(result),
    sheets: [
      classSheet(result, run),
      parametersSheet(result, context.when, run),
      codesSheet(result, run),
      whySheet(result, context.live, run),
      ...(orders ? [orders] : []),
      ...(joint ? [joint] : []),
      ownershipSheet(result, run),
      ...(context.live && isHistoryLive(result) ? [stockDemandSheet(result, run)] : []),
      playbookSheet(result.prepared.policy, run),
    ],
    names: [
      {
        name: "SEG_StockItems",
        table: "stockParameters",
        column: "item",
        comment: "Items of the last inventory policy",
      },
      {
        name: "SEG_ReorderPoints",
        table: "stockParameters",
        column: "reorderPoint",
        comment: "Reorder point of each item in SEG_StockItems",
      },
    ],
  };
}
