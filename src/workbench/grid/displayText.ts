import { format, formatColor } from "numfmt";
import type { CellValue } from "../model/cellValue";
import { CellError } from "../model/cellValue";

export interface Display {
  readonly text: string;
  /** Colour asked for by the number format itself, e.g. [Red]. */
  readonly color?: string;
}

const AVERAGE_DIGIT = 0.53;
const widths: Readonly<Record<string, number>> = {
  ".": 0.278,
  ",": 0.278,
  ":": 0.278,
  " ": 0.278,
  "-": 0.333,
  "%": 0.83,
};

/** Estimated width of a formatted number in pixels; exact enough to decide between digits and ####. */
function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const letter of text) sum += widths[letter] ?? AVERAGE_DIGIT;
  return sum * fontSize * (4 / 3);
}

/** A number in General: as many digits as fit into the column, as Excel does. */
function generalNumber(value: number, room: number, fontSize: number): string {
  const full = format("General", value);
  if (textWidth(full, fontSize) <= room) return full;
  const whole = Math.trunc(value).toString().length;
  for (let digits = Math.min(10, full.length - whole); digits >= 0; digits -= 1) {
    const shorter = value.toFixed(digits);
    if (textWidth(shorter, fontSize) <= room) return shorter.includes(".") ? shorter.replace(/\.?0+$/, "") : shorter;
  }
  return format("0.0E+00", value);
}

/** What a cell shows for its value, given its number format and the room in pixels it has. */
export function displayText(
  value: CellValue,
  numberFormat: string | undefined,
  room: number,
  fontSize: number,
): Display {
  if (value === null) return { text: "" };
  if (value instanceof CellError) return { text: value.code };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  const pattern = numberFormat ?? "General";
  if (typeof value === "string") {
    return { text: pattern.includes("@") && pattern !== "@" ? safeFormat(pattern, value) : value };
  }
  if (pattern === "General") return { text: generalNumber(value, room, fontSize) };
  const text = safeFormat(pattern, value);
  if (textWidth(text, fontSize) > room) return { text: "#".repeat(Math.max(1, Math.floor(room / (fontSize * 0.75)))) };
  const color = formatColor(pattern, value, { throws: false });
  return typeof color === "string" ? { text, color } : { text };
}

/** A format the library cannot read is shown as General instead of failing the whole grid. */
function safeFormat(pattern: string, value: number | string): string {
  return format(pattern, value, { throws: false, nbsp: false });
}
