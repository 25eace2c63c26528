import type { Rect } from "../model/address";
import { overlaps } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import type { Expression, TableReference } from "./expression";
import { parseFormula } from "./formulaParser";
import { movedFormula } from "./movedFormula";
import { withReferences } from "./referenceText";
import { Reference, raise } from "./value";

/** Where a formula stands: names and [@Column] mean different things in different places. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export function sheetOf(workbook: Workbook, place: Place, name: string | null): Sheet {
  if (name === null) return place.sheet;
  const sheet = workbook.sheet(name);
  if (sheet) return sheet;
  // No sheet's name holds a colon.
  if (name.includes(":")) raise("#REF!", `References through several worksheets ('${name}') are not supported.`);
  return raise("#REF!", `There is no worksheet named '${name}'.`);
}

/** What a name stands for: a table's body or the formula of a defined name. */
export function resolveName(
  workbook: Workbook,
  place: Place,
  name: string,
  sheetName: string | null,
): Reference | Expression {
  const sheet = sheetOf(workbook, place, sheetName);
  const defined = workbook.definedName(name, sheet);
  if (defined) return parseFormula(nameFormula(defined.formula, place));
  const table = workbook.table(name);
  if (table) return new Reference(table.sheet, table.bodyRange());
  return raise("#NAME?", `There is no name or table '${name}' in this workbook.`);
}

/** References without $ in a name are meant from cell A1 on: they move with the formula that uses the name. */
function nameFormula(text: string, { row, column }: Place): string {
  const formula = text.startsWith("=") ? text : `=${text}`;
  let relative = relativeNames.get(formula);
  if (relative === undefined) {
    relative = withReferences(formula, ({ a1 }) => (absolute.test(a1) ? null : "")) !== formula;
    relativeNames.set(formula, relative);
  }
  return relative ? movedFormula(formula, row, column, true) : formula;
}

const relativeNames = new Map<string, boolean>();
const absolute = /^(?:\$[A-Za-z]+\$\d+(?::\$[A-Za-z]+\$\d+)?|\$[A-Za-z]+:\$[A-Za-z]+|\$\d+:\$\d+)$/;

export function resolveTable(workbook: Workbook, place: Place, reference: TableReference): Reference {
  const here: Rect = { row: place.row, column: place.column, rows: 1, columns: 1 };
  const table =
    reference.table === ""
      ? place.sheet.tables.find((item) => overlaps(item.range, here))
      : workbook.table(reference.table);
  if (!table) return raise("#REF!", `There is no table '${reference.table}'.`);
  const rows = sectionRows(table, reference.sections, place);
  const indexes = reference.columns.map((name) => {
    const index = table.columnIndex(name);
    return index < 0 ? raise("#REF!", `The table '${table.name}' has no column '${name}'.`) : index;
  });
  if (indexes.length === 0) return new Reference(table.sheet, rows);
  const first = Math.min(...indexes);
  const columns = Math.max(...indexes) - first + 1;
  return new Reference(table.sheet, { ...rows, column: table.range.column + first, columns });
}

function sectionRows(table: Table, sections: readonly string[], place: Place): Rect {
  const body = table.bodyRange();
  if (sections.length === 0) return body;
  if (sections.includes("all")) return table.range;
  if (sections.includes("this row")) {
    const inside = place.row >= body.row && place.row < body.row + body.rows;
    return inside ? { ...body, row: place.row, rows: 1 } : raise("#VALUE!");
  }
  const parts = [
    sections.includes("headers") ? table.headerRange() : null,
    sections.includes("data") ? body : null,
    sections.includes("totals") ? table.totalsRange() : null,
  ].filter((part) => part !== null);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return raise("#REF!");
  return { ...first, rows: last.row + last.rows - first.row };
}
