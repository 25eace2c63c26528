import type { ReportContext } from "../define";
import { playbookSheet } from "../playbookSheet";
import type { Report } from "../report";
import { runPart } from "../runPart";
import type { LevelsResult } from "./analyse";
import { classSheet } from "./classSheet";
import { curveSheet } from "./curveSheet";
import { levelInputs } from "./inputs";
import { itemsSheet } from "./itemsSheet";
import { promisesSheet } from "./promisesSheet";
import { levelNextSteps, levelSentences } from "./sentences";
import { levelSettings } from "./settings";

export const TITLE = "Set service levels";
export const SERVES: readonly string[] = ["002 M1.4", "004 M1.7", "004 M4.1"];

export function levelReport(result: LevelsResult, context: ReportContext): Report {
  const run = runPart(TITLE, levelInputs, levelSettings, context, SERVES);
  const promises = promisesSheet(result, run);
  return {
    title: TITLE,
    sentences: levelSentences(result),
    next: levelNextSteps(result),
    sheets: [
      classSheet(result, run),
      itemsSheet(result, context.live, run),
      curveSheet(result, run),
      ...(promises ? [promises] : []),
      playbookSheet(result.prepared.policy, run),
    ],
    names: [
      {
        name: "SEG_LevelItems",
        table: "levelTargets",
        column: "item",
        comment: "Items of the last run on service levels",
      },
      {
        name: "SEG_Levels",
        table: "levelTargets",
        column: "level",
        comment: "Service level of each item in SEG_LevelItems",
      },
    ],
  };
}
