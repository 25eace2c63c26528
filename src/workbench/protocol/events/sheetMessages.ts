import { toA1 } from "../../model/address";
import type { ChangedEvent } from "../../model/events";
import type { Workbook } from "../../model/workbook";
import { changedMessage } from "./changedMessage";
import { eventReference } from "./eventReference";
import { EventType } from "./hostMessage";
import type { Reporter } from "./reporter";

const local = { source: "Local" } as const;

/** What happens on sheets and to the list of them. */
export function sheetMessages(workbook: Workbook, { reportSheet }: Reporter): void {
  workbook.on("changed", (change) => {
    reportSheet(EventType.worksheetChanged, change.sheet, changedMessage(change));
    reportFormulas(change);
  });
  workbook.on("selection", ({ sheet, rect }) =>
    reportSheet(EventType.worksheetSelectionChanged, sheet, { address: toA1(rect) }),
  );
  workbook.on("sheetAdded", (sheet) => reportSheet(EventType.worksheetAdded, sheet, local));
  workbook.on("sheetDeleted", (sheet) => reportSheet(EventType.worksheetDeleted, sheet, local));
  workbook.on("sheetRenamed", ({ sheet, before }) =>
    reportSheet(EventType.worksheetNameChanged, sheet, { nameBefore: before, nameAfter: sheet.name, ...local }),
  );
  workbook.on("sheetMoved", ({ sheet, before, after }) =>
    reportSheet(EventType.worksheetMoved, sheet, { positionBefore: before, positionAfter: after, ...local }),
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
    reportSheet(EventType.worksheetFormatChanged, sheet, {
      address: toA1(rect),
      referenceId: eventReference(sheet, rect),
      ...local,
    }),
  );
  workbook.on("sorted", ({ sheet, rect, by }) => {
    const type = by === "rows" ? EventType.worksheetRowSorted : EventType.worksheetColumnSorted;
    reportSheet(type, sheet, { address: toA1(rect), ...local });
  });
  workbook.on("clicked", ({ sheet, rect, offsetX, offsetY }) =>
    reportSheet(EventType.worksheetSingleClicked, sheet, { address: toA1(rect), offsetX, offsetY }),
  );

  function reportFormulas({ sheet, source, formulas = [] }: ChangedEvent): void {
    if (formulas.length === 0) return;
    const formulaDetails = formulas.map(({ row, column, before }) => ({
      cellAddress: toA1({ row, column, rows: 1, columns: 1 }),
      previousFormula: before,
    }));
    reportSheet(EventType.worksheetFormulaChanged, sheet, { source, formulaDetails });
  }
}
