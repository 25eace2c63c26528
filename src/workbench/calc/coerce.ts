import { CellError } from "../model/cellValue";
import type { CellValue } from "../model/cellValue";
import { readEntered } from "../model/enteredText";
import { raise, raiseError } from "./value";

/** How Excel turns one kind of value into another. Errors are raised; text that does not fit is #VALUE!. */

export function toNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) raiseError(value);
  return numberInText(value) ?? raise("#VALUE!");
}

/** The number a text stands for ("12", "1,000", "50%", "2024-01-31"), or null. */
export function numberInText(text: string): number | null {
  const entered = text.trim() === "" || text.startsWith("'") ? null : readEntered(text.trim());
  return entered && "value" in entered && typeof entered.value === "number" ? entered.value : null;
}

/** A whole number, towards zero, as arguments such as a number of rows are read. */
export function toInteger(value: CellValue): number {
  return Math.trunc(toNumber(value));
}

export function toText(value: CellValue): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) raiseError(value);
  return numberText(value);
}

const MOST_CHARACTERS = 32_767;

/** A cell holds no longer text, and no function or operator makes one. */
export function limitedText(text: string): string {
  return text.length > MOST_CHARACTERS ? raise("#VALUE!", "The text would be longer than 32,767 characters.") : text;
}

/** A number as General shows it when joined to text: at most 15 significant digits. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e20) return wholeText(value);
  const short = Number(value.toPrecision(15));
  const size = Math.abs(short);
  if (size >= 1e-9 && size < 1e20) return size < 1e-6 ? short.toFixed(20).replace(/0+$/, "") : String(short);
  const [mantissa = "", exponent = "0"] = short.toExponential().split("e");
  const power = Number(exponent);
  return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** Zeros stand for the digits after the fifteenth. */
function wholeText(value: number): string {
  if (Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const [mantissa = "", power = "0"] = value.toExponential(14).split("e");
  return mantissa.replace(".", "") + "0".repeat(Number(power) - 14);
}

export function toLogical(value: CellValue): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (value instanceof CellError) raiseError(value);
  const upper = value.trim().toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  return raise("#VALUE!");
}
