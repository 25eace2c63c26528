import type { ColumnType, ReportColumn, Scalar } from "../report";
import type { InventoryResult } from "./analyse";
import type { ItemPlan } from "./plan";

/** A column over the items of a sheet. */
export type ColumnOf<T> = (
  key: string,
  heading: string,
  type: ColumnType,
  of: (row: T) => Scalar,
  more?: Partial<ReportColumn>,
) => ReportColumn;

/** Builds columns over one list of rows; what is no finite number is left blank. */
export function columnsOver<T>(rows: readonly T[]): ColumnOf<T> {
  return (key, heading, type, of, more = {}) => ({
    key,
    heading,
    type,
    values: rows.map((row) => {
      const value = of(row);
      return typeof value === "number" && !Number.isFinite(value) ? null : value;
    }),
    ...more,
  });
}

/** Code, description where there are any, and class: with these every sheet of items begins. */
export function identity<T>(
  result: InventoryResult,
  column: ColumnOf<T>,
  planOf: (row: T) => ItemPlan,
): readonly ReportColumn[] {
  const { keys, descriptions } = result.prepared;
  const described = descriptions.some((text) => text !== "");
  return [
    column("item", "Item", "text", (row) => keys[planOf(row).item] ?? ""),
    ...(described
      ? [column("description", "Description", "text", (row) => descriptions[planOf(row).item] || null)]
      : []),
    column("class", "Class", "class", (row) => planOf(row).segment, { look: "matrix" }),
  ];
}
