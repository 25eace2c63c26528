import type { MappedTable } from "../define";
import { itemFinder } from "../demandProfile/itemFinder";
import { cellText } from "../read/cellText";
import type { FindingList } from "../read/findings";

/** Visits the rows of an optional table that speak of an item of the analysis; the others go to the list. */
export function eachRow(
  { table, mapping }: MappedTable,
  keys: readonly (string | number)[],
  list: FindingList,
  visit: (item: number, row: number) => void,
): void {
  const column = mapping["item"]?.[0] ?? 0;
  const find = itemFinder(keys);
  for (const [row, cell] of (table.columns[column] ?? []).entries()) {
    const item = find(cell);
    if (item >= 0) visit(item, row);
    else if (cellText(cell) !== "") list.meet("unknown", row, column);
  }
}

export const UNKNOWN_ITEMS = {
  unknown: { severity: "info" as const, title: "Rows of items without sales", rule: "Left out." },
};
