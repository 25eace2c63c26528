import type { ReportColumn, Scalar } from "../report";
import type { ForecastResult } from "./result";

/** One value an item, best items first. */
export function inOrder<T extends Scalar>({ prepared }: ForecastResult, of: (item: number) => T): readonly T[] {
  return prepared.order.map(of);
}

/** Item, description and class: what every table of items begins with. */
export function identity({ prepared }: ForecastResult, items: readonly number[]): ReportColumn[] {
  const { keys, descriptions } = prepared.sales;
  const described = items.some((item) => descriptions[item]);
  return [
    { key: "item", heading: "Item", type: "text", values: items.map((item) => keys[item] ?? "") },
    ...(described
      ? [
          {
            key: "description",
            heading: "Description",
            type: "text" as const,
            values: items.map((item) => descriptions[item] || null),
          },
        ]
      : []),
    {
      key: "class",
      heading: "Class",
      type: "class",
      look: "matrix",
      values: items.map((item) => prepared.segments[item] ?? ""),
    },
  ];
}

/** A column of a table with a row for each of some things. */
export function columnOf<T>(
  rows: readonly T[],
  key: string,
  heading: string,
  type: ReportColumn["type"],
  of: (row: T) => Scalar,
  more: Pick<ReportColumn, "look" | "edit" | "formula" | "always"> = {},
): ReportColumn {
  return { key, heading, type, values: rows.map(of), ...more };
}
