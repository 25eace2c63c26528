import type { ChartPlan, ConditionalFormatPlan, RangePlan, TablePlan, ValidationPlan } from "../../workbook/port";

/** Narrow enough to read, wide enough for a code. */
const WIDTH = { least: 8, most: 46, usual: 10 } as const;

/** A sheet while it is being laid out: what stands on it and how wide its columns must be. */
export class SheetDraft {
  readonly ranges: RangePlan[] = [];
  readonly tables: TablePlan[] = [];
  readonly charts: ChartPlan[] = [];
  readonly conditionalFormats: ConditionalFormatPlan[] = [];
  readonly validations: ValidationPlan[] = [];
  readonly #widths: (number | undefined)[] = [];

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

  /** First column at or after `from` whose left edge is at least `characters` away from it. */
  columnAfter(from: number, characters: number): number {
    let [column, sum] = [from, 0];
    while (sum < characters) sum += this.width(column++);
    return column;
  }
}
