const count = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const share = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function formatCount(value: number): string {
  return count.format(value);
}
export function formatNumber(value: number): string {
  return number.format(value);
}
export function formatShare(value: number): string {
  return share.format(value);
}
export function formatDateTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : dateTime.format(date);
}
/** "1 row", "2 rows". */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}
const compact = new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 1 });
/** For axes: 12K, 3.4M. */
export function formatCompact(value: number): string {
  return compact.format(value);
}
const fine = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });
/** For small numbers, of which two decimals would leave nothing: 0.00417. */
export function formatFine(value: number): string {
  return fine.format(value);
}
