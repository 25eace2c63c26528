import type { CellValue } from "../../../../src/workbench/model/cellValue";
import { sampleTable } from "../../../../scripts/analyses/sampleAnalysis";
import { columnLetters } from "../../../../src/runs/layout/place";
import type { Stage } from "./stage";

/** Rows of a shipped sample that are enough for a flow; a short sheet is taken whole, because its rows may name each other. */
const ROWS = 8;
const SHORT = 30;

interface Shipped {
  readonly file: string;
  readonly sheets: Readonly<Record<string, string>>;
}

/** Four items over four months, so that there are classes and a history. */
function invoiceLines(): CellValue[][] {
  const rows: CellValue[][] = [["Item", "Date", "Quantity", "Value"]];
  for (let item = 0; item < 4; item += 1) {
    for (let month = 1; month <= 4; month += 1) {
      rows.push([`P${item}`, `2025-0${month}-15`, 10 * (item + 1) + month, 100 * (4 - item) ** 2 + month]);
    }
  }
  return rows;
}

/** Puts small data for a flow into the workbook and says where they stand. */
export function fillSources(stage: Stage, { file, sheets }: Shipped): Record<string, string> {
  stage.workbook.addSheet("Notes").setValue(0, 0, "Ask Ann about plums.");
  return Object.fromEntries(
    Object.entries(sheets).map(([input, name]) => {
      if (input === "sales") return [input, fill(stage, null, invoiceLines())];
      const { headings, columns } = sampleTable(file, name);
      const item = input === "items" ? headings.indexOf("Item") : -1;
      const rows = columns[0]?.length ?? 0;
      const body = Array.from({ length: rows <= SHORT ? rows : ROWS }, (_, row) =>
        columns.map((column, at) => (at === item ? `P${row}` : (column[row] ?? null)) as CellValue),
      );
      return [input, fill(stage, name, [[...headings], ...body.filter((line) => line.some((cell) => cell !== null))])];
    }),
  );
}

function fill({ workbook, sheet: first }: Stage, name: string | null, rows: readonly (readonly CellValue[])[]): string {
  const sheet = name === null ? first : workbook.addSheet(name);
  rows.forEach((line, row) => line.forEach((value, column) => sheet.setValue(row, column, value)));
  const last = columnLetters((rows[0]?.length ?? 1) - 1);
  return `'${sheet.name}'!A1:${last}${rows.length}`;
}
