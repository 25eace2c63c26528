import type {
  AreaLookPlan,
  ChartPlan,
  ConditionalFormatPlan,
  RangePlan,
  TablePlan,
  ValidationPlan,
} from "../../workbook/port";
import { isBroken } from "./heading";
import { wrapped } from "./wrapped";

/** Narrow enough to read, wide enough for a code. */
const WIDTH = { least: 8, most: 46, usual: 10 } as const;
/** Points: a line of text, the air around it, and a row with the title. */
const HEIGHT = { line: 15, air: 3, title: 26 } as const;

/** A sheet while it is being laid out: what stands on it, how wide its columns and how high its rows must be. */
export class SheetDraft {
  readonly ranges: RangePlan[] = [];
  readonly tables: TablePlan[] = [];
  readonly charts: ChartPlan[] = [];
  readonly conditionalFormats: ConditionalFormatPlan[] = [];
  readonly validations: ValidationPlan[] = [];
  readonly areaLooks: AreaLookPlan[] = [];
  readonly #widths: (number | undefined)[] = [];
  readonly #headings: { row: number; column: number; heading: string; button: number }[] = [];
  readonly #texts: { row: number; column: number; text: string }[] = [];

  /** Makes a column wide enough for a text of this length. */
  widen(column: number, length: number): void {
    const wanted = Math.min(WIDTH.most, Math.max(WIDTH.least, length + 2));
    this.#widths[column] = Math.max(this.#widths[column] ?? 0, wanted);
  }

  width(column: number): number {
    return this.#widths[column] ?? WIDTH.usual;
  }

  widths(): (number | null)[] {
    return Array.from(this.#widths, (width) => width ?? null);
  }

  /** A heading that may be broken into two lines, beside a filter button of so many characters. */
  addHeading(row: number, column: number, heading: string, button: number): void {
    this.#headings.push({ row, column, heading, button });
  }

  /** A text that is broken into lines where its column is too narrow for it. */
  addText(row: number, column: number, text: string): void {
    this.#texts.push({ row, column, text });
  }

  /** Heights that show all lines of broken headings and texts; known once all columns have their width. */
  heights(): { row: number; points: number }[] {
    const lines = new Map<number, number>();
    const need = (row: number, count: number): unknown => lines.set(row, Math.max(lines.get(row) ?? 1, count));
    for (const { row, column, heading, button } of this.#headings)
      need(row, isBroken(heading, button, this.width(column)) ? 2 : 1);
    for (const { row, column, text } of this.#texts)
      need(row, wrapped(text, (this.width(column) - 2) / letterWidth(text)).length);
    const rows = [...lines].map(([row, count]) => ({ row, points: count * HEIGHT.line + HEIGHT.air }));
    return [{ row: 0, points: HEIGHT.title }, ...rows.sort((a, b) => a.row - b.row)];
  }

  /** First column at or after `from` whose left edge is at least `characters` away from it. */
  columnAfter(from: number, characters: number): number {
    let [column, sum] = [from, 0];
    while (sum < characters) sum += this.width(column++);
    return column;
  }
}

/** Capitals take about a third more room than the characters that columns are measured in. */
function letterWidth(text: string): number {
  const capitals = text.replace(/[^\p{Lu}]/gu, "").length;
  return 1 + (0.3 * capitals) / Math.max(1, text.length);
}
