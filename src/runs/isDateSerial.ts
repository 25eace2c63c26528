/** Serials of the years 2000 to 2060: whole numbers of this size in a table are more likely dates than quantities. */
const FIRST = 36_526;
const LAST = 58_804;

export function isDateSerial(value: number): boolean {
  return value >= FIRST && value <= LAST;
}
