import type { MappedTable, Mapping } from "../../../src/flows/define";
import type { Cell, Table } from "../../../src/flows/table";

/** A table from a heading row and rows, as one would write it in a sheet. */
export function tableOf(headings: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return {
    headings,
    columns: headings.map((_, column) => rows.map((row) => row[column] ?? null)),
    rowCount: rows.length,
    origin: { address: "Data!A1:Z99", sheet: "Data", firstRow: 2, firstColumn: 1 },
  };
}

export function mapped(
  table: Table,
  form: string,
  roles: Readonly<Record<string, string | readonly string[]>>,
): MappedTable {
  const mapping: Record<string, number[]> = {};
  for (const [role, headings] of Object.entries(roles)) {
    mapping[role] = [headings].flat().map((heading) => table.headings.indexOf(heading));
  }
  return { table, form, mapping: mapping satisfies Mapping };
}
