import { cellError, isErrorCode } from "./cellValue";
import type { CellValue } from "./cellValue";
import { DAY, EPOCH } from "./serialDay";

/** What entered text means: a formula (`orText`: only when it can be read as one), or a value with the number format Excel gives a cell that has none. */
export type Entered =
  | { readonly formula: string; readonly orText?: boolean }
  | { readonly value: CellValue; readonly numberFormat?: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The serial number of a date, or null when there is no such day. */
function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((time - EPOCH) / DAY);
  return serial < 1 ? null : serial;
}

/** Reads text as Excel (en-US) reads what is typed into a cell with the given number format. */
export function readEntered(text: string, numberFormat = "General"): Entered {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  return number(trimmed) ?? logical(trimmed) ?? date(trimmed) ?? time(trimmed) ?? signed(trimmed) ?? { value: text };
}

/** +A1 and -A1 are formulas, and @SUM(A1) is one in the way of an older program. */
function signed(text: string): Entered | null {
  if (/^@[A-Za-z][\w.]*\(/.test(text)) return { formula: `=${text.slice(1)}`, orText: true };
  return /^[+-]./.test(text) ? { formula: `=${text}`, orText: true } : null;
}

function number(text: string): Entered | null {
  const match = /^(\()?([+-]?)(\$)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(%)?(\))?$/i.exec(text);
  if (!match) return fraction(text);
  const [, open, sign, currency, digits = "", exponent = "", percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== "")) return null;
  const size = Number(fifteenDigits(digits.replaceAll(",", "")) + exponent);
  if (!Number.isFinite(size)) return null;
  const value = (sign === "-" || open !== undefined ? -size : size) / (percent === undefined ? 1 : 100);
  const decimals = digits.includes(".");
  if (percent !== undefined) return { value, numberFormat: decimals ? "0.00%" : "0%" };
  if (currency !== undefined) return { value, numberFormat: decimals ? "$#,##0.00" : "$#,##0" };
  if (exponent !== "") return { value, numberFormat: "0.00E+00" };
  if (digits.includes(",")) return { value, numberFormat: decimals ? "#,##0.00" : "#,##0" };
  return { value };
}

/** Excel keeps fifteen digits of a number and puts zeros for the rest, without rounding. */
function fifteenDigits(digits: string): string {
  let left = 15;
  let leading = true;
  return digits.replace(/\d/g, (digit) => {
    if (leading && digit === "0") return digit;
    leading = false;
    return left-- > 0 ? digit : "0";
  });
}

function fraction(text: string): Entered | null {
  const match = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === "-" ? -size : size, numberFormat: "# ?/?" };
}

function logical(text: string): Entered | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  return isErrorCode(upper) ? { value: cellError(upper) } : null;
}

function date(text: string): Entered | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (iso) {
    const serial = dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (serial === null) return null;
    if (iso[4] === undefined) return { value: serial, numberFormat: "m/d/yyyy" };
    const part = dayPart(Number(iso[4]), Number(iso[5]), Number(iso[6] ?? 0));
    return part === null ? null : { value: serial + part, numberFormat: "m/d/yyyy h:mm" };
  }
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text);
  if (american) {
    const serial = dateSerial(fullYear(Number(american[3])), Number(american[1]), Number(american[2]));
    return serial === null ? null : { value: serial, numberFormat: "m/d/yyyy" };
  }
  const written = /^([a-z]{3})[a-z]{0,6}\.? (\d{1,2}), ?(\d{4})$/i.exec(text);
  const named = written
    ? [text, written[2], written[1], written[3]]
    : /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{2}|\d{4})$/i.exec(text);
  const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? "") + 1;
  if (!named || month === 0) return null;
  const serial = dateSerial(fullYear(Number(named[3])), month, Number(named[1]));
  return serial === null ? null : { value: serial, numberFormat: "d-mmm-yy" };
}

/** Excel's window for two-digit years. */
function fullYear(year: number): number {
  if (year > 99) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function time(text: string): Entered | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const hour = Number(match[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hour24 = half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  const value = dayPart(hour24, Number(match[2]), Number(match[3] ?? 0));
  if (value === null) return null;
  return { value, numberFormat: (match[3] === undefined ? "h:mm" : "h:mm:ss") + (half === undefined ? "" : " AM/PM") };
}

function dayPart(hours: number, minutes: number, seconds: number): number | null {
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : null;
}
