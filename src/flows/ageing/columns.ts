import type { ReportColumn, Scalar } from "../report";
import { nameOf } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";

/** Builds the columns of a table over the items in a given order. */
export function columnsOver(rows: readonly number[]) {
  return (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (item: number) => Scalar,
    more: Pick<ReportColumn, "formula" | "look"> = {},
  ): ReportColumn => ({ key, heading, type, values: rows.map(of), ...more });
}

/** Code, description where there is one, and class. */
export function identityColumns(result: AgeingResult, rows: readonly number[]): ReportColumn[] {
  const { sales, segments } = result.prepared;
  const described = rows.some((item) => sales.descriptions[item]);
  const column = columnsOver(rows);
  return [
    column("item", "Item", "text", (item) => sales.keys[item] ?? nameOf(result, item)),
    ...(described ? [column("description", "Description", "text", (item) => sales.descriptions[item] || null)] : []),
    column("class", "Class", "class", (item) => segments[item] ?? "NN", { look: "matrix" }),
  ];
}
