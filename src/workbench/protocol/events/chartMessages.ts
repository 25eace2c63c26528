import type { Workbook } from "../../model/workbook";
import { EventType } from "./hostMessage";
import type { Reporter } from "./reporter";

/** Charts made, taken away, made active and left. */
export function chartMessages(workbook: Workbook, { report }: Reporter): void {
  workbook.on("chart", ({ sheet, chart, change }) => {
    if (change === "changed") return;
    const type = change === "added" ? EventType.chartAdded : EventType.chartDeleted;
    report(type, [sheet.id], { chartId: chart.id, worksheetId: sheet.id, source: "Local" });
  });
  workbook.on("chartActivated", ({ sheet, chart, active }) => {
    const type = active ? EventType.chartActivated : EventType.chartDeactivated;
    report(type, [chart.id, sheet.id], { chartId: chart.id, worksheetId: sheet.id });
  });
}
