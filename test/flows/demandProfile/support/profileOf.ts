import type { MappedTable, SettingValues } from "../../../../src/flows/define";
import { demandProfile } from "../../../../src/flows/demandProfile/flow";
import type { Report, TablePart } from "../../../../src/flows/report";
import { initialSettings } from "../../../../src/flows/settings";
import type { Cell } from "../../../../src/flows/table";
import { mapped, tableOf } from "../../support/tableOf";

export const initial = initialSettings(demandProfile);

/** Months from January 2020 on, side by side. */
export const months = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);

export interface Row {
  readonly item: string;
  readonly demand: readonly (number | null)[];
  readonly price?: number;
  readonly name?: string;
}

/** Items with their months side by side, a price and a description. */
export function wide(rows: readonly Row[]): MappedTable {
  const periods = months(Math.max(0, ...rows.map(({ demand }) => demand.length)));
  const table = tableOf(
    ["Item", ...periods, "Price", "Name"],
    rows.map(({ item, demand, price, name }): Cell[] => [
      item,
      ...periods.map((_, at) => demand[at] ?? null),
      ...[price ?? 1, name ?? ""],
    ]),
  );
  return mapped(table, "wide", { item: "Item", periods, price: "Price", description: "Name" });
}

/** A table in which every role has the column of its own name. */
export function byRole(form: string, roles: readonly string[], rows: readonly (readonly Cell[])[]): MappedTable {
  return mapped(tableOf(roles, rows), form, Object.fromEntries(roles.map((role) => [role, role])));
}

export function profileOf(tables: Readonly<Record<string, MappedTable>>, settings: SettingValues = {}) {
  const all = { ...initial, ...settings };
  const preparation = demandProfile.prepare(tables, all);
  const { prepared, findings, rows } = preparation;
  const result = demandProfile.run(prepared, all);
  const report = (live = false): Report =>
    demandProfile.report(result, {
      ...{ version: "1", when: "2026-01-01T08:00:00Z", live, settings: all, rows },
      ...{ origins: {}, forms: {}, mapped: [] },
    });
  const at = (key: string): number => prepared.sales.keys.indexOf(key);
  return { prepared, findings, rows, result, report, at, settings: all };
}

/** A table of a report as rows of values by heading. */
export function tableIn(report: Report, key: string): TablePart {
  const parts = report.sheets.flatMap(({ parts: all }) => all);
  const found = parts.find((part): part is TablePart => part.kind === "table" && part.key === key);
  if (!found) throw new Error(`The report has no table ${key}`);
  return found;
}
export function rowsIn(report: Report, key: string): Readonly<Record<string, unknown>>[] {
  const { columns } = tableIn(report, key);
  return (columns[0]?.values ?? []).map((_, row) =>
    Object.fromEntries(columns.map((column) => [column.key, column.values[row]])),
  );
}
