import type { MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { numberReader } from "../read/numberReader";
import type { Sales } from "../sales/sales";

/** The sales with the items that lie in stock and were never sold in the data: they had no demand in any period. */
export function withStockedItems(sales: Sales, items: MappedTable | undefined): { sales: Sales; added: number } {
  const codes = items?.table.columns[items.mapping["item"]?.[0] ?? -1] ?? [];
  const stock = items?.table.columns[items.mapping["onHand"]?.[0] ?? -1] ?? [];
  const reader = numberReader(stock);
  const known = new Set(sales.keys.map((key) => String(key).trim().toUpperCase()));
  const keys: (string | number)[] = [];
  for (const [row, cell] of codes.entries()) {
    const code = cellText(cell);
    if (code === "" || known.has(code.toUpperCase()) || !((reader(stock[row]) ?? 0) > 0)) continue;
    known.add(code.toUpperCase());
    keys.push(typeof cell === "number" ? cell : code);
  }
  if (keys.length === 0) return { sales, added: 0 };
  const none = keys.map(() => 0);
  return {
    added: keys.length,
    sales: {
      ...sales,
      keys: [...sales.keys, ...keys],
      descriptions: [...sales.descriptions, ...keys.map(() => "")],
      demand: [...sales.demand, ...keys.map(() => sales.periods.map(() => 0))],
      quantity: [...sales.quantity, ...none],
      revenue: sales.revenue && [...sales.revenue, ...none],
      margin: sales.margin && [...sales.margin, ...none],
      lines: sales.lines && [...sales.lines, ...none],
    },
  };
}
