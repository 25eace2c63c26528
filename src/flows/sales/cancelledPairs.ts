import type { SalesLines } from "./salesLines";
import { REASON } from "./salesLines";

/** Larger than any serial day, so that item and day make one number. */
const DAYS = 131_072;

/**
 * Marks sales that were taken back on the same day, and the lines that took them back: same item, customer (where
 * there is one) and quantity. A return from an earlier day is left alone.
 */
export function markCancelledPairs(lines: SalesLines): void {
  const { count, item, date, quantity, customer, reason } = lines;
  const keyOf = (row: number): number => (item[row] ?? 0) * DAYS + Math.floor(date[row] ?? 0);
  const takenBack = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    if (reason[row] !== REASON.used || (quantity[row] ?? 0) >= 0) continue;
    const rows = takenBack.get(keyOf(row));
    if (rows) rows.push(row);
    else takenBack.set(keyOf(row), [row]);
  }
  for (let row = 0; row < count && takenBack.size > 0; row++) {
    if (reason[row] !== REASON.used || (quantity[row] ?? 0) <= 0) continue;
    const rows = takenBack.get(keyOf(row));
    const match = rows?.findIndex(
      (other) => quantity[other] === -(quantity[row] ?? 0) && (!customer || customer[other] === customer[row]),
    );
    if (!rows || match === undefined || match < 0) continue;
    reason[row] = REASON.cancelledPair;
    for (const other of rows.splice(match, 1)) reason[other] = REASON.cancelledPair;
  }
}
