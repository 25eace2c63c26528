import { toA1 } from "../../model/address";
import { intersect, overlaps } from "../../model/rectangles";
import type { Table } from "../../model/table";
import type { Workbook } from "../../model/workbook";
import { changedMessage } from "./changedMessage";
import { EventType } from "./hostMessage";
import type { Reporter } from "./reporter";
import { everywhere } from "./reporter";

/** Changed cells of tables, selections in them, and tables made and taken away. */
export function tableMessages(workbook: Workbook, { report }: Reporter): void {
  let selected: readonly Table[] = [];

  workbook.on("changed", (change) => {
    const { sheet, rect } = change;
    for (const table of sheet.tables.filter((candidate) => overlaps(candidate.range, rect))) {
      const message = { ...changedMessage(change), tableId: table.id };
      report(EventType.tableChanged, [table.id, sheet.id, everywhere], message);
    }
  });
  workbook.on("selection", ({ sheet, rect }) => {
    const touched = sheet.tables.filter((table) => overlaps(table.range, rect));
    // A table that was left gets an empty address: the library reads it as "outside".
    for (const table of selected.filter((before) => !touched.includes(before))) reportSelection(table, "");
    for (const table of touched) {
      const part = intersect(table.range, rect);
      if (part) reportSelection(table, toA1(part));
    }
    selected = touched;
  });
  workbook.on("table", ({ table, change }) => {
    if (change === "changed") return;
    const type = change === "added" ? EventType.tableAdded : EventType.tableDeleted;
    const message = { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id, source: "Local" };
    report(type, [table.sheet.id, everywhere], message);
  });

  function reportSelection(table: Table, address: string): void {
    const message = { tableId: table.id, worksheetId: table.sheet.id, address };
    report(EventType.tableSelectionChanged, [table.id], message);
  }
}
