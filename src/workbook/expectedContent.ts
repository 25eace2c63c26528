import { intersect } from "./address";
import type { Rect } from "./address";
import { rowSpans } from "./byteBudget";
import { Digest } from "./digest";
import { normalContent } from "./normalContent";
import { rangeRect, touchedRects } from "./planShape";
import type { ChartPlan, RangePlan, SheetPlan } from "./port";

/**
 * What a planned range will hold, told by digests of stretches of its rows. An interrupted write leaves each stretch
 * whole or not written at all; anything else in the cells is somebody's own.
 */
export interface ExpectedRange {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Number of rows and digest of each stretch, from the top. */
  readonly stretches: readonly (readonly [rows: number, digest: string])[];
}

const STRETCH_ROWS = 200;

/** Everything a plan enters into a sheet; `resolve` puts real names into formulas. */
export function expectedContent(plan: SheetPlan, resolve: (text: string) => string): ExpectedRange[] {
  const ranges = plan.ranges
    .filter((range) => range.values.length > 0)
    .map((range) => expectedRange(range, (value) => planned(value, range.formulas, resolve)));
  const corners = describedCharts(plan).map(({ place, alternativeText }) => {
    const corner = { row: place.row, column: place.column, formulas: false, values: [[alternativeText]] };
    return expectedRange(corner, normalContent);
  });
  return [...ranges, ...corners];
}

/** Charts of a new sheet whose description stands in the cell behind their corner, which nothing else needs. */
export function describedCharts(plan: SheetPlan): ChartPlan[] {
  if (plan.target.kind !== "new" || plan.charts.length === 0) return [];
  let known = described.get(plan);
  if (known) return known;
  const touched = touchedRects(plan);
  known = plan.charts.filter(({ place, alternativeText }) => {
    const corner: Rect = { row: place.row, column: place.column, rows: 1, columns: 1 };
    return alternativeText !== "" && !touched.some((rect) => intersect(rect, corner));
  });
  described.set(plan, known);
  return known;
}

/** A write asks several times, and plans do not change. */
const described = new WeakMap<SheetPlan, ChartPlan[]>();

function planned(value: RangePlan["values"][number][number], formulas: boolean, resolve: (text: string) => string) {
  const isFormula = formulas && typeof value === "string" && value.startsWith("=");
  return normalContent(isFormula ? resolve(value) : value);
}

type Value = RangePlan["values"][number][number];

function expectedRange(range: RangePlan, normal: (value: Value) => string): ExpectedRange {
  const { row, column, values } = range;
  const { columns } = rangeRect(range);
  const stretches: [number, string][] = [];
  // The ends of requests are ends of stretches.
  for (const span of rowSpans(values)) {
    for (let start = span.start; start < span.end; start += STRETCH_ROWS) {
      const end = Math.min(span.end, start + STRETCH_ROWS);
      const digest = new Digest();
      for (let at = start; at < end; at += 1) {
        const line = values[at] ?? [];
        for (let index = 0; index < columns; index += 1) digest.add(`${normal(line[index] ?? null)};`);
      }
      stretches.push([end - start, digest.text()]);
    }
  }
  return { row, column, columns, stretches };
}
