import type { Cell } from "../table";

type DecimalMark = "." | ",";

/** Text cells looked at to learn how a column writes its numbers. */
const SAMPLE = 500;
const DECORATION = /[\s\u00a0\u202f\u2009'’]|[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|JPY|CNY)\b/gi;

/**
 * Reads the numbers of one column, also where they came as text: "1.234,56", "1,234.56", "(12.50)", "12,50-", "€ 5",
 * "12 %". The decimal mark is learned from the whole column, because "1,234" alone can mean either. What is no number
 * reads as NaN, blank as null.
 */
export function numberReader(column: readonly Cell[]): (cell: Cell | undefined) => number | null {
  const mark = decimalMark(column);
  return (cell) => {
    if (typeof cell === "number") return cell;
    if (cell === null || cell === undefined || cell === "") return null;
    return typeof cell === "string" ? parseNumber(cell, mark) : NaN;
  };
}

function parseNumber(text: string, mark: DecimalMark): number | null {
  let plain = text.replace(DECORATION, "");
  if (plain === "") return text.trim() === "" ? null : NaN;
  let sign = 1;
  if (/^\(.*\)$/.test(plain)) {
    sign = -1;
    plain = plain.slice(1, -1);
  } else if (/^[^-].*-$/.test(plain)) {
    sign = -1;
    plain = plain.slice(0, -1);
  }
  const percent = plain.endsWith("%");
  if (percent) plain = plain.slice(0, -1);
  const group = mark === "." ? "," : ".";
  const grouped = new RegExp(`^[+-]?\\d{1,3}(?:\\${group}\\d{2,3})*\\${group}\\d{3}(?:\\${mark}\\d*)?$`);
  if (grouped.test(plain)) plain = plain.replaceAll(group, "");
  else if (plain.includes(group)) return NaN;
  plain = plain.replace(mark, ".");
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return NaN;
  return (sign * Number(plain)) / (percent ? 100 : 1);
}

function decimalMark(column: readonly Cell[]): DecimalMark {
  let comma = 0;
  let point = 0;
  let seen = 0;
  for (const cell of column) {
    if (typeof cell !== "string" || !/\d/.test(cell)) continue;
    const lastComma = cell.lastIndexOf(",");
    const lastPoint = cell.lastIndexOf(".");
    if (lastComma >= 0 && lastPoint >= 0) {
      if (lastComma > lastPoint) comma += 2;
      else point += 2;
    } else if (lastComma >= 0 && !/,\d{3}\b/.test(cell)) comma += 1;
    else if (lastPoint >= 0 && !/\.\d{3}\b/.test(cell)) point += 1;
    else if (/\..*\./.test(cell)) comma += 1;
    if (++seen === SAMPLE) break;
  }
  return comma > point ? "," : ".";
}
