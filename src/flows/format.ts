/** Numbers in sentences and explanations: 1,234.5 and 80 %, the same on every computer. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
/** Two digits below 10, one below 1,000, none above. */
export function amount(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return count(value);
  return trimZeros(value.toFixed(size >= 10 ? 1 : 2));
}
export function percent(share: number, digits = 0): string {
  const value = share * 100;
  const shown = digits === 0 && value !== 0 && Math.abs(value) < 1 ? 1 : digits;
  return `${trimZeros(value.toFixed(shown))} %`;
}
export function decimals(value: number | null, digits = 2): string {
  return value === null ? "none" : value.toFixed(digits);
}
/** "1 item", "2 items" */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
/** The verb that fits a number: "is" for 1, "are" for all others. */
export function verb(value: number, one: string, many: string): string {
  return value === 1 ? one : many;
}
/** "Month" for "month": the first letter of a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
