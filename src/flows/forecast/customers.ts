import type { MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { dateReader } from "../read/dateReader";
import { numberReader } from "../read/numberReader";
import { periodLabel, periodOf } from "../read/period";
import type { PeriodKind } from "../read/period";

/** What a customer bought in the last periods and in as many before. */
export interface CustomerDemand {
  readonly customer: string;
  readonly recent: number;
  readonly before: number;
  /** Share of all units of the recent periods. */
  readonly share: number;
}

/** Customers whose plans are worth asking for. */
const MOST = 20;

/** The customers with the most units in the last periods; none where the sales do not name customers. */
export function customerDemand(
  mapped: MappedTable | undefined,
  periods: readonly string[],
  kind: PeriodKind,
  reach: number,
): readonly CustomerDemand[] {
  const column = (role: string) => mapped?.table.columns[mapped.mapping[role]?.[0] ?? -1];
  const [customers, days, quantities] = [column("customer"), column("date"), column("quantity")];
  if (!customers || !days || !quantities || mapped?.form !== "transactions") return [];
  const places = new Map(periods.map((label, at) => [label, at]));
  const [readDay, readUnits] = [dateReader(days), numberReader(quantities)];
  const sums = new Map<string, { recent: number; before: number }>();
  let total = 0;
  for (const [row, cell] of customers.entries()) {
    const [name, day] = [cellText(cell), readDay.read(days[row] ?? null)];
    const units = readUnits(quantities[row] ?? null) ?? NaN;
    if (day === null || Number.isNaN(day) || Number.isNaN(units)) continue;
    const at = places.get(periodLabel(periodOf(day, kind), kind));
    const back = at === undefined ? Infinity : periods.length - 1 - at;
    if (back >= 2 * reach) continue;
    if (back < reach) total += units;
    if (name === "") continue;
    const sum = sums.get(name) ?? { recent: 0, before: 0 };
    sum[back < reach ? "recent" : "before"] += units;
    sums.set(name, sum);
  }
  return [...sums]
    .filter(([, { recent }]) => recent > 0)
    .sort(([, a], [, b]) => b.recent - a.recent)
    .slice(0, MOST)
    .map(([customer, sum]) => ({ customer, ...sum, share: total > 0 ? sum.recent / total : 0 }));
}
