import { requireNonNegative, requireSameLength } from "../check";
import { groupRows } from "../segmentation/groupRows";

export interface InventoryKpiInput {
  readonly costOfSales: readonly number[];
  readonly averageInventory: readonly number[];
  readonly demand?: readonly number[];
  readonly shortage?: readonly number[];
  readonly stockoutDays?: readonly number[];
  readonly groups?: readonly (string | null)[];
}
/** The measures of one group; null where they are not known. */
export interface InventoryKpi {
  readonly group: string;
  readonly items: number;
  readonly turns: number | null;
  readonly daysOfInventory: number | null;
  readonly fillRate: number | null;
  /** Mean per item. */
  readonly stockoutDays: number | null;
}

/** @source convention */
export const DAYS_OF_YEAR = 365;

/**
 * Inventory measures per group: of the sums over its items, so that large items count for what they are.
 *
 *     turns = Σ costOfSales / Σ averageInventory · daysOfInventory = 365 / turns · fillRate = 1 − Σ shortage / Σ demand ·
 *     stockoutDays = mean per item
 *
 * Without inventory there are no turns, without sales no days of it, without demand no fill rate: null. Shortages of
 * more than the demand count as all of it.
 *
 * @param costOfSales money per year and item, zero or above
 * @param averageInventory money at cost per item, zero or above
 * @param demand units asked for, zero or above
 * @param shortage units not delivered at once, zero or above
 * @param stockoutDays days without stock, zero or above
 * @param groups group per item; all items are one group where left out
 * @throws EngineError shape: columns of unequal length; domain: a negative number
 * @source SilverPykePeterson1998
 * @example inventoryKpi({ costOfSales: [7300], averageInventory: [1000] })[0].turns // 7.3
 */
export function inventoryKpi(input: InventoryKpiInput): InventoryKpi[] {
  const { costOfSales, averageInventory, groups, ...more } = input;
  const columns = { costOfSales, averageInventory, ...more };
  for (const [name, column] of Object.entries(columns)) {
    requireSameLength(column.length, name, costOfSales.length, "costOfSales");
    for (const [row, value] of column.entries()) requireNonNegative(value, name, row + 1);
  }
  if (groups) requireSameLength(groups.length, "groups", costOfSales.length, "costOfSales");
  return groupRows(costOfSales.length, groups).map(({ group, rows }) => {
    const sum = (column: readonly number[] | undefined) =>
      column === undefined ? null : rows.reduce((total, row) => total + (column[row] ?? 0), 0);
    const [sales, stock, asked, short, days] = [
      sum(costOfSales) ?? 0,
      sum(averageInventory) ?? 0,
      sum(more.demand),
      sum(more.shortage),
      sum(more.stockoutDays),
    ];
    return {
      group,
      items: rows.length,
      turns: stock > 0 ? sales / stock : null,
      daysOfInventory: sales > 0 ? DAYS_OF_YEAR * (stock / sales) : null,
      fillRate: asked !== null && short !== null && asked > 0 ? Math.max(0, 1 - short / asked) : null,
      stockoutDays: days === null ? null : days / rows.length,
    };
  });
}
