import type { Rect } from "./address";
import { isValidName } from "./definedName";
import type { Editor } from "./editor";
import { HostError } from "./hostError";
import { overlaps } from "./rectangles";
import type { Sheet } from "./sheet";
import { Table } from "./table";
import { nameNewColumns } from "./tableGrowth";
import type { Workbook } from "./workbook";

/** Makes a table of a range, as Insert > Table does. Without headings a row of them is inserted above. */
export function createTable(editor: Editor, sheet: Sheet, area: Rect, hasHeaders: boolean, name?: string): Table {
  const { workbook } = editor;
  const other = sheet.tables.find((table) => overlaps(table.range, area));
  if (other)
    throw new HostError("InvalidArgument", `A table can't overlap another table: '${other.name}' is in the way.`);
  editor.requireEditable(sheet, area);
  if (!hasHeaders) editor.insert(sheet, { ...area, rows: 1 }, "Down");
  const rows = Math.max(2, area.rows + (hasHeaders ? 0 : 1));
  const tableName = name === undefined ? freeTableName(workbook) : checkedTableName(workbook, name);
  const table = new Table(workbook.newId(), tableName, sheet, { ...area, rows });
  nameNewColumns(table, 0);
  sheet.tables.push(table);
  editor.calc.touch(sheet, table.range);
  workbook.emit("table", { table, change: "added" });
  return table;
}

export function renameTable(editor: Editor, table: Table, name: string): void {
  const before = table.name;
  table.name = checkedTableName(editor.workbook, name, table);
  editor.calc.renamed({ kind: "table", before, after: table.name });
  editor.workbook.emit("table", { table, change: "changed" });
}

/** Takes the table away; its cells stay. */
export function removeTable(editor: Editor, table: Table): void {
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
  editor.calc.touch(table.sheet, table.range);
  editor.workbook.emit("table", { table, change: "deleted" });
}

function freeTableName(workbook: Workbook): string {
  for (let n = 1; ; n++) if (!workbook.table(`Table${n}`)) return `Table${n}`;
}

function checkedTableName(workbook: Workbook, name: string, except?: Table): string {
  if (!isValidName(name)) {
    throw new HostError(
      "InvalidArgument",
      `'${name}' cannot be the name of a table: begin with a letter, use letters, digits, _ and ., and nothing that reads as a cell.`,
    );
  }
  const taken = workbook.table(name);
  if ((taken && taken !== except) || workbook.definedName(name)) {
    throw new HostError("ItemAlreadyExists", `There is already a table or name '${name}'. Use another name.`);
  }
  return name;
}
