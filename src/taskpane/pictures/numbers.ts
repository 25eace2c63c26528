import { formatCompact, formatCount, formatFine, formatNumber, formatShare } from "../text/format";

export type ValueType = "number" | "share" | "money";

const MANY = 10_000;
/** From here on the decimals say nothing beside the number. */
const WHOLE = 100;

/** A value in a table. */
export function formatValue(value: number | null, type: ValueType = "number"): string {
  if (value === null || !Number.isFinite(value)) return "";
  if (type === "share") return formatShare(value);
  return Math.abs(value) < 1 ? formatFine(value) : formatNumber(value);
}

/** A value beside a mark or a bar, and on an axis: short, because the table has it in full. */
export function formatShort(value: number, type: ValueType = "number"): string {
  if (type === "share" || Math.abs(value) < WHOLE) return formatValue(value, type);
  return Math.abs(value) >= MANY ? formatCompact(value) : formatCount(value);
}

/** A number on an axis, where there is room for five characters. */
export function formatTick(value: number, type: ValueType = "number"): string {
  return type !== "share" && Math.abs(value) >= 1000 ? formatCompact(value) : formatValue(value, type);
}

export function finite(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null && Number.isFinite(value));
}

/**
 * From where to where an axis goes: from 0, unless all values lie far from it and close together. Without a value, or
 * with nothing but zeros, 0 to 1.
 */
export function axisRange(values: readonly (number | null)[]): [number, number] {
  const known = finite(values);
  if (known.length === 0) return [0, 1];
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (low === 0 && high === 0) return [0, 1];
  if (low > high / 2 && low < high) return [low, high];
  return [Math.min(0, low), Math.max(0, high)];
}
