import type { SalesLines } from "./salesLines";
import { REASON } from "./salesLines";

/**
 * Rows of used lines that repeat an earlier one in every column: order, item, date, quantity, value and customer. A
 * hash table over row numbers, because a text key per line would cost more than all the rest.
 */
export function duplicateRows(lines: SalesLines): number[] {
  const { count, item, date, quantity, value, order, customer, reason } = lines;
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
  const slots = new Int32Array(size).fill(-1);
  const same = (a: number, b: number): boolean =>
    item[a] === item[b] &&
    date[a] === date[b] &&
    quantity[a] === quantity[b] &&
    (!order || order[a] === order[b]) &&
    (!value || value[a] === value[b]) &&
    (!customer || customer[a] === customer[b]);
  const repeated: number[] = [];
  for (let row = 0; row < count; row++) {
    if (reason[row] !== REASON.used) continue;
    let hash = Math.imul(item[row] ?? 0, 0x9e3779b1) ^ Math.imul(Math.floor((date[row] ?? 0) * 1440), 0x85ebca6b);
    hash ^= Math.imul(Math.floor((quantity[row] ?? 0) * 100), 0xc2b2ae35) ^ Math.imul(order?.[row] ?? 0, 0x27d4eb2f);
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    for (;;) {
      const other = slots[slot] ?? -1;
      if (other < 0) {
        slots[slot] = row;
        break;
      }
      if (same(row, other)) {
        repeated.push(row);
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return repeated;
}
