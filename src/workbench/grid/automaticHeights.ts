import type { Sheet } from "../model/sheet";
import { displayText } from "./displayText";
import { pixels } from "./pixels";
import { FONT_SIZE } from "./univerStyle";

const LINE = 1.5;
const LETTER = 0.6;

/**
 * Heights in pixels of rows that need more than the standard: larger fonts and wrapped texts. Excel fits such rows by
 * itself unless their height was set.
 */
export function automaticHeights(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const used = sheet.usedRange();
  if (!used) return heights;
  const usual = pixels(sheet.standardHeight);
  const merged = (row: number, column: number): boolean =>
    sheet.merges.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  sheet.forEachStyle(used, (id, row, column) => {
    const { fontSize = 11, wrap, numberFormat } = sheet.workbook.styles.get(id);
    if ((fontSize <= 11 && !wrap) || sheet.rowHeights.has(row) || merged(row, column)) return;
    const size = fontSize === 11 ? FONT_SIZE : fontSize;
    const width = pixels(sheet.columnWidths.get(column) ?? sheet.standardWidth) - 4;
    const text = wrap ? displayText(sheet.value(row, column), numberFormat, 10_000, size).text : "";
    const lines = wrap ? wrappedLines(text, Math.max(1, Math.floor(width / (size * (4 / 3) * LETTER)))) : 1;
    const needed = Math.ceil(lines * size * (4 / 3) * LINE);
    if (needed > Math.max(usual, heights.get(row) ?? 0)) heights.set(row, needed);
  });
  return heights;
}

/** Lines a text takes when it breaks between words. */
function wrappedLines(text: string, letters: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let filled = 0;
    for (const word of paragraph.split(" ")) {
      if (filled > 0 && filled + word.length > letters) {
        lines += 1;
        filled = 0;
      }
      filled += word.length + 1;
    }
  }
  return lines;
}
