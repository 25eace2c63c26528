import type { Finding, MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import type { ItemData } from "./itemData";
import type { ItemNumber, ItemText } from "./itemRoles";
import { ITEM_ROLES } from "./itemRoles";

/** Columns that may hold a value of zero or less without being wrong. */
const MAY_BE_NEGATIVE: ReadonlySet<string> = new Set(["onHand"]);

/** Joins the table of items to the items of an analysis, by code without regard to case. What is wrong reads as not known. */
export function readItemData(
  mapped: MappedTable | undefined,
  keys: readonly (string | number)[],
): { data: ItemData; findings: readonly Finding[] } {
  if (!mapped) return { data: { numbers: {}, texts: {}, rows: keys.map(() => null) }, findings: [] };
  const { table, mapping } = mapped;
  const list = new FindingList("items");
  const itemColumn = mapping["item"]?.[0] ?? 0;
  const known = rowsByCode(mapped, list);
  const rows = keys.map((key) => known.get(codeOf(key)) ?? null);
  const asked = new Set(keys.map(codeOf));
  for (const [code, row] of known) if (!asked.has(code)) list.meet("notSold", row, itemColumn);
  const numbers: Partial<Record<ItemNumber, readonly (number | null)[]>> = {};
  const texts: Partial<Record<ItemText, readonly (string | null)[]>> = {};
  for (const { id, type } of ITEM_ROLES) {
    const position = mapping[id]?.[0];
    const cells = position === undefined ? undefined : table.columns[position];
    if (position === undefined || !cells) continue;
    if (type === "text") {
      texts[id as ItemText] = rows.map((row) => (row === null ? null : cellText(cells[row]) || null));
      continue;
    }
    const reader = numberReader(cells);
    numbers[id as ItemNumber] = rows.map((row) => {
      const value = row === null ? null : reader(cells[row]);
      if (row === null || value === null) return null;
      const wrong = Number.isNaN(value) ? "noNumber" : value < 0 && !MAY_BE_NEGATIVE.has(id) ? "negative" : null;
      if (wrong) list.meet(wrong, row, position);
      return wrong ? null : value;
    });
  }
  const missing = rows.filter((row) => row === null).length;
  const findings = list.list({
    noNumber: { severity: "warning", title: "Cells of item data that are not numbers", rule: "Taken as not known." },
    negative: { severity: "warning", title: "Negative values in item data", rule: "Taken as not known." },
    repeated: { severity: "warning", title: "Further rows of an item in the item data", rule: "The first row counts." },
    noItem: { severity: "info", title: "Rows of item data without an item code", rule: "Left out." },
    notSold: {
      severity: "info",
      title: "Items in the item data without any sale",
      rule: "Left out: nothing is known of their demand.",
    },
  });
  const absent: Finding[] =
    missing === 0
      ? []
      : [
          {
            severity: "warning",
            title: "Items that the item data do not list",
            count: missing,
            rule: "The values of the settings apply to them.",
            input: "items",
            places: [],
          },
        ];
  return { data: { numbers, texts, rows }, findings: [...absent, ...findings] };
}

function rowsByCode({ table, mapping }: MappedTable, list: FindingList): Map<string, number> {
  const position = mapping["item"]?.[0] ?? 0;
  const known = new Map<string, number>();
  for (const [row, cell] of (table.columns[position] ?? []).entries()) {
    const code = codeOf(cellText(cell));
    if (code === "") list.meet("noItem", row, position);
    else if (known.has(code)) list.meet("repeated", row, position);
    else known.set(code, row);
  }
  return known;
}

function codeOf(key: string | number): string {
  return String(key).trim().toUpperCase();
}
