import { capitalised } from "../format";
import type { ChartPart, TablePart } from "../report";
import type { CategoryResult } from "./classify";
import { QUADRANTS } from "./classify";
import { mapTitle } from "./pictures";

const AXIS = { minimum: 0, maximum: 1, step: 0.2 } as const;

/**
 * The categories by supply risk and profit impact, each quadrant in its colour. Over live formulas it is one series,
 * because a category that changes its quadrant cannot change its series.
 */
export function mapChart(result: CategoryResult, live: boolean): ChartPart {
  return {
    kind: "chart",
    title: mapTitle(result),
    chart: "scatter",
    table: live ? "categories" : "map",
    categories: "supplyRisk",
    series: live ? [{ column: "profitImpact" }] : shown(result).map((segment) => ({ column: segment, segment })),
    categoryAxisTitle: `Supply risk (high from ${String(result.riskCut)})`,
    valueAxisTitle: `Profit impact (high from ${String(result.impactCut)})`,
    categoryType: "number",
    valueType: "number",
    scales: { category: AXIS, value: AXIS },
    alternativeText: `Map of the categories by supply risk and profit impact. ${mapTitle(result)}.`,
  };
}

/** The profit impact of each category in the column of its quadrant, so that each quadrant is a series. */
export function mapTable(result: CategoryResult): TablePart {
  const { prepared, supplyRisk, profitImpact, quadrants } = result;
  return {
    kind: "table",
    key: "map",
    title: "Points of the map: profit impact by quadrant",
    columns: [
      { key: "category", heading: "Category", type: "text", values: prepared.keys },
      { key: "supplyRisk", heading: "Supply risk", type: "number", values: supplyRisk },
      ...shown(result).map((segment) => ({
        key: segment,
        heading: capitalised(segment),
        type: "number" as const,
        values: quadrants.map((quadrant, at) => (quadrant === segment ? (profitImpact[at] ?? null) : null)),
      })),
    ],
  };
}

function shown({ quadrants }: CategoryResult): readonly string[] {
  const found = QUADRANTS.filter((name) => quadrants.includes(name));
  return found.length > 0 ? found : QUADRANTS;
}
