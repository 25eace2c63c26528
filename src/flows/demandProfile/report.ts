import type { ReportContext } from "../define";
import { playbookSheet } from "../playbookSheet";
import type { Report } from "../report";
import { runPart } from "../runPart";
import type { ProfileResult } from "./classify";
import { deadSheet } from "./deadSheet";
import { demandSheets } from "./demandSheets";
import { profileInputs } from "./inputs";
import { itemsSheet } from "./itemsSheet";
import { ledgerSheet } from "./ledgerSheet";
import { newItemSheets } from "./newItemSheets";
import { profileNextSteps, profileSentences } from "./sentences";
import { profileSettings } from "./settings";
import { summarySheet } from "./summarySheet";
import { constraintSheet, leadTimeSheet, mismatchSheet } from "./supplySheets";

export const SERVES: readonly string[] = [
  "000 M8.8",
  "001 M1.5",
  "001 M3.6",
  "002 M4.7",
  "004 M3.1",
  "004 M3.2",
  "004 M3.4",
  "004 M3.6",
  "004 M3.7",
  "004 M8.8",
];

export function profileReport(result: ProfileResult, context: ReportContext): Report {
  const run = runPart("Profile demand", profileInputs, profileSettings, context, SERVES);
  const sheets = [
    summarySheet(result, run),
    itemsSheet(result, context.live, run),
    ledgerSheet(result, run),
    ...demandSheets(result, context.live, run),
    mismatchSheet(result, run),
    constraintSheet(result, run),
    leadTimeSheet(result, run),
    ...newItemSheets(result, run),
    deadSheet(result, run),
    playbookSheet(result.prepared.policy, run),
  ];
  return {
    title: "Demand profile",
    sentences: profileSentences(result),
    next: profileNextSteps(result),
    sheets: sheets.filter((sheet) => sheet !== null),
    names: [
      { name: "SEG_ProfileItems", table: "profiles", column: "item", comment: "Items of the last demand profile" },
      {
        name: "SEG_Patterns",
        table: "profiles",
        column: "pattern",
        comment: "Demand pattern of each of SEG_ProfileItems",
      },
    ],
  };
}
