import type { MappedTable, SettingValues } from "../../../src/flows/define";
import { forecast } from "../../../src/flows/forecast/flow";
import type { Report, ReportColumn } from "../../../src/flows/report";
import { initialSettings } from "../../../src/flows/settings";
import type { Cell } from "../../../src/flows/table";
import retail from "../../fixtures/retailMonths.json";
import { mapped, tableOf } from "../support/tableOf";

export const initial = initialSettings(forecast);
export const MONTHS = Array.from({ length: 12 }, (_, at) => `2011-${String(at + 1).padStart(2, "0")}`);

/** Sales with the months of 2011 side by side, at a price. */
export function salesOf(rows: readonly (readonly Cell[])[], months = MONTHS): MappedTable {
  const table = tableOf(["Item", "Price", ...months], rows);
  return mapped(table, "wide", { item: "Item", price: "Price", periods: months });
}
/** Thirty real products over a year. */
export const shop = salesOf(retail.months.slice(0, 30).map((units, at) => [`R${String(at)}`, 2, ...units]));
export const prepare = (tables: Record<string, MappedTable>, settings: SettingValues = {}) =>
  forecast.prepare(tables, { ...initial, ...settings });
export const run = (tables: Record<string, MappedTable>, settings: SettingValues = {}) => {
  const { prepared } = prepare(tables, settings);
  return forecast.run(prepared, { ...initial, ...settings });
};
export const reportOf = (tables: Record<string, MappedTable>, settings: SettingValues = {}, live = false): Report =>
  forecast.report(run(tables, settings), {
    ...{ version: "1", when: "2026-01-31T12:00:00Z", live, origins: {}, forms: {}, mapped: [] },
    settings: { ...initial, ...settings },
    rows: { read: 0, used: 0, leftOut: [] },
  });
/** Columns of a table of the report; none where it is not written. */
export const tableIn = (report: Report, key: string): readonly ReportColumn[] =>
  report.sheets
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "table" && part.key === key ? [part.columns] : []))[0] ?? [];
export const valuesOf = (columns: readonly ReportColumn[], key: string) =>
  columns.find((one) => one.key === key)?.values ?? [];
