import { toA1 } from "../../model/address";
import { overlaps } from "../../model/rectangles";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { changedMessage } from "./changedMessage";
import type { HostMessage } from "./hostMessage";
import { EventType, MessageCategory } from "./hostMessage";

/** Turns what happens in the workbook into messages for the add-in. */
export function workbookMessages(workbook: Workbook, send: (messages: readonly HostMessage[]) => void): void {
  /** To the handlers of one object and to those of its collection. */
  const report = (type: number, targets: readonly string[], message: unknown): void =>
    send(targets.map((target) => ({ category: MessageCategory.objectEvent, type, target, message })));
  const reportSheet = (type: number, sheet: Sheet, message: object = {}): void =>
    report(type, [sheet.id, "Workbook"], { worksheetId: sheet.id, ...message });

  workbook.on("changed", (change) => {
    const { sheet, rect } = change;
    const message = changedMessage(change);
    report(EventType.worksheetChanged, [sheet.id, "Workbook"], message);
    for (const table of sheet.tables.filter((candidate) => overlaps(candidate.range, rect))) {
      report(EventType.tableChanged, [table.id, sheet.id, "Workbook"], { ...message, tableId: table.id });
    }
  });
  workbook.on("selection", ({ sheet, rect }) =>
    reportSheet(EventType.worksheetSelectionChanged, sheet, { address: toA1(rect) }),
  );
  workbook.on("sheetAdded", (sheet) => reportSheet(EventType.worksheetAdded, sheet, { source: "Local" }));
  workbook.on("sheetDeleted", (sheet) => reportSheet(EventType.worksheetDeleted, sheet, { source: "Local" }));
  workbook.on("sheetRenamed", ({ sheet, before }) =>
    reportSheet(EventType.worksheetNameChanged, sheet, { nameBefore: before, nameAfter: sheet.name, source: "Local" }),
  );
  workbook.on("sheetActivated", ({ sheet, before }) => {
    reportSheet(EventType.worksheetDeactivated, before);
    reportSheet(EventType.worksheetActivated, sheet);
  });
  workbook.on("calculated", ({ areas }) => {
    for (const sheet of new Set(areas.map((area) => area.sheet))) {
      const ofSheet = areas.filter((area) => area.sheet === sheet).map((area) => toA1(area.rect));
      reportSheet(EventType.worksheetCalculated, sheet, { address: ofSheet.join(",") });
    }
  });
  workbook.on("style", ({ sheet, rect }) =>
    reportSheet(EventType.worksheetFormatChanged, sheet, { address: toA1(rect), source: "Local" }),
  );
  workbook.on("table", ({ table, change }) => {
    if (change === "changed") return;
    const type = change === "added" ? EventType.tableAdded : EventType.tableDeleted;
    const targets = [table.sheet.id, "Workbook"];
    report(type, targets, { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id, source: "Local" });
  });
  workbook.on("chart", ({ sheet, chart, change }) => {
    if (change === "changed") return;
    const type = change === "added" ? EventType.chartAdded : EventType.chartDeleted;
    report(type, [sheet.id], { chartId: chart.id, worksheetId: sheet.id, source: "Local" });
  });
}
