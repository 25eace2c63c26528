import { parseA1, splitSheet } from "../model/address";
import type { CellValue } from "../model/cellValue";
import type { Workbook } from "../model/workbook";
import { escapeXml, tag } from "./xmlText";

/** The values a chart shows are kept with it, so that it can be drawn before Excel has read the cells. */
const MOST_POINTS = 10_000;

function cellsOf(workbook: Workbook, reference: string): CellValue[] {
  const { sheet: name, a1 } = splitSheet(reference);
  const sheet = name === null ? undefined : workbook.sheet(name);
  const area = parseA1(a1);
  if (!sheet || !area) return [];
  const { row, column, rows, columns } = sheet.clip(area);
  const cells: CellValue[] = [];
  for (let r = row; r < row + rows && cells.length < MOST_POINTS; r++) {
    for (let c = column; c < column + columns; c++) cells.push(sheet.value(r, c));
  }
  return cells;
}

function points(cells: readonly CellValue[]): string {
  return cells
    .map((cell, idx) =>
      typeof cell === "number" || typeof cell === "string"
        ? tag("c:pt", { idx }, tag("c:v", {}, escapeXml(String(cell))))
        : "",
    )
    .join("");
}

export function numberCache(workbook: Workbook, reference: string): string {
  const cells = cellsOf(workbook, reference).map((cell) => (typeof cell === "number" ? cell : null));
  const cache = [tag("c:formatCode", {}, "General"), tag("c:ptCount", { val: cells.length }), points(cells)];
  return tag("c:numRef", {}, tag("c:f", {}, escapeXml(reference)), tag("c:numCache", {}, ...cache));
}

/** Categories: texts, or numbers when all of them are (and always for the x values of a scatter chart). */
export function labelCache(workbook: Workbook, reference: string, numbers: boolean): string {
  const cells = cellsOf(workbook, reference);
  const filled = cells.filter((cell) => cell !== null);
  const numeric = filled.length > 0 && filled.every((cell) => typeof cell === "number");
  if (numbers || numeric) return numberCache(workbook, reference);
  const cache = tag("c:strCache", {}, tag("c:ptCount", { val: cells.length }), points(cells));
  return tag("c:strRef", {}, tag("c:f", {}, escapeXml(reference)), cache);
}
