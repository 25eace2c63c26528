import type { ReportContext } from "../define";
import type { Report } from "../report";
import { runPart } from "../runPart";
import { accuracySheet } from "./accuracySheet";
import { consensusSheet } from "./consensusSheet";
import { exceptionsSheet } from "./exceptionsSheet";
import { bandSheet, forecastSheet, historySheet } from "./forecastSheet";
import { forecastInputs } from "./inputs";
import { itemAccuracySheet } from "./itemAccuracySheet";
import { newItemsSheet } from "./newItemsSheet";
import { overviewSheet } from "./overviewSheet";
import type { ForecastResult } from "./result";
import { meetingsSheet, rulesSheet } from "./rulesSheet";
import { forecastNextSteps, forecastSentences } from "./sentences";
import { forecastSettings } from "./settings";
import { assumptionsSheet, planSheet, sellOutSheet } from "./signalSheets";

export const SERVES: readonly string[] = [
  ...["000 M1.6", "001 M3.3", "001 M3.4", "002 M1.7", "002 M2.1"],
  ...["002 M2.2", "002 M2.3", "002 M2.5", "002 M2.6", "002 M2.8", "004 M3.6", "004 M3.8", "004 M8.8"],
];

export function forecastReport(result: ForecastResult, context: ReportContext): Report {
  const run = runPart("Forecast by segment", forecastInputs, forecastSettings, context, SERVES);
  const sheets = [
    overviewSheet(result, run),
    forecastSheet(result, context.live, run),
    bandSheet(result, run),
    exceptionsSheet(result, context.when, run),
    consensusSheet(result, run),
    accuracySheet(result, run),
    itemAccuracySheet(result, run),
    rulesSheet(result, run),
    meetingsSheet(result, context.when, run),
    newItemsSheet(result, run),
    sellOutSheet(result, run),
    planSheet(result, run),
    assumptionsSheet(result, run),
    historySheet(result, run),
  ];
  return {
    title: "Forecast by segment",
    sentences: forecastSentences(result),
    next: forecastNextSteps(result),
    sheets: sheets.filter((sheet) => sheet !== null),
    names: [
      { name: "SEG_ForecastItems", table: "forecast", column: "item", comment: "Items of the last forecast" },
      { name: "SEG_NextPeriod", table: "forecast", column: "f0", comment: "Forecast of the next period, by item" },
    ],
  };
}
