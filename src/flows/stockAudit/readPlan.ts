import type { MappedTable } from "../define";
import { cellText } from "../read/cellText";
import type { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";

/** The number of a role in a row; null where the role has no column or the cell no number that can be meant. */
export type RoleReader = (role: string, row: number) => number | null;

/** Columns that may hold a number below zero: a wrong formula gives one, and that is what is looked for. */
const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set(["safetyStock", "reorderPoint", "safetyFactor"]);

/** Reads numbers by role, and notes cells that are none and those that are negative where that cannot be. */
export function roleReader({ table, mapping }: MappedTable, list: FindingList): RoleReader {
  const readers = new Map(
    Object.entries(mapping).flatMap(([role, [position]]) => {
      const cells = position === undefined ? undefined : table.columns[position];
      return position === undefined || !cells
        ? []
        : [[role, { position, cells, reader: numberReader(cells) }] as const];
    }),
  );
  return (role, row) => {
    const column = readers.get(role);
    if (!column) return null;
    const value = column.reader(column.cells[row]);
    if (value === null) return null;
    const wrong = Number.isNaN(value) ? "noNumber" : value < 0 && !MAY_BE_NEGATIVE.has(role) ? "negative" : null;
    if (wrong) list.meet(wrong, row, column.position);
    return wrong ? null : value;
  };
}

/** Demand of the periods of a row: blank before the first number is before the item's life, later it is no demand. */
export function historyReader({ table, mapping }: MappedTable, list: FindingList): (row: number) => readonly number[] {
  const columns = (mapping["periods"] ?? []).map((position) => {
    const cells = table.columns[position] ?? [];
    return { position, cells, reader: numberReader(cells) };
  });
  return (row) => {
    const history: number[] = [];
    for (const { position, cells, reader } of columns) {
      const value = reader(cells[row]);
      if (value !== null && Number.isNaN(value)) list.meet("noNumber", row, position);
      else if (value !== null && value < 0) list.meet("negativeDemand", row, position);
      if (value !== null || history.length > 0) history.push(Math.max(0, value ?? 0) || 0);
    }
    return history;
  };
}

/** Names of the rows, each only once: the further rows of an item carry their number. Null where no item stands. */
export function rowNames({ table, mapping }: MappedTable, list: FindingList): readonly (string | null)[] {
  const position = mapping["item"]?.[0] ?? 0;
  const met = new Map<string, number>();
  return Array.from({ length: table.rowCount }, (_, row) => {
    const name = cellText(table.columns[position]?.[row]);
    if (name === "") {
      list.meet("noItem", row, position);
      return null;
    }
    const code = name.toUpperCase();
    const times = (met.get(code) ?? 0) + 1;
    met.set(code, times);
    if (times === 1) return name;
    list.meet("repeated", row, position);
    return `${name} (row ${String(times)})`;
  });
}
