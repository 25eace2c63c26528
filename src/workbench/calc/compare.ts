import { CellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";

/** Numbers before texts before logical values, as Excel sorts and compares. */
function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
}

const collator = new Intl.Collator("en-US", { sensitivity: "accent" });

/** A blank compares as the empty value of the other side's kind. */
function filled(value: CellValue, other: CellValue): CellValue {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** Negative, zero or positive. Texts compare without regard to case, numbers to 15 significant digits. */
export function compareValues(a: CellValue, b: CellValue): number {
  const left = filled(a, b);
  const right = filled(b, left);
  if (typeof left === "number" && typeof right === "number") return compareNumbers(left, right);
  const difference = rank(left) - rank(right);
  if (difference !== 0) return difference;
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  return Number(left) - Number(right) || 0;
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const scale = Math.max(Math.abs(a), Math.abs(b));
  if (Math.abs(a - b) < scale * 1e-14 && Number(a.toPrecision(15)) === Number(b.toPrecision(15))) return 0;
  return a < b ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}

/** The same value of the same kind; errors are the same when their code is. Used by lookups and UNIQUE. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b) === 0;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b) === 0;
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code;
  return a === b;
}

/** Order for SORT: numbers, texts, logical values, errors, then blanks always last. */
export function sortOrder(a: CellValue, b: CellValue, direction: 1 | -1): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const difference = rank(a) - rank(b);
  return direction * (difference !== 0 ? difference : compareValues(a, b));
}
