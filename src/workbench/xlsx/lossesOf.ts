import type { Workbook } from "../model/workbook";
import { FILTERS_BY_LOOK, isByLook } from "./autoFilterXml";
import { chartContent } from "./readCharts";

/**
 * What the file a workbook came from holds and a saved one will not, in words for the user; empty when nothing is
 * lost. Ask before saving over the file.
 */
export function lossesOf(workbook: Workbook): string[] {
  const losses = new Set(workbook.kept.lost);
  const { sheets } = workbook;
  const shifted = sheets.some(({ kept }) => kept.shifted);
  const renamed = sheets.some(({ kept, name }) => kept.name !== "" && kept.name !== name);
  if (sheets.some(({ kept }) => kept.extensions.has("sparklines")) && (shifted || renamed)) {
    losses.add("Sparklines (rows, columns or names of sheets have changed)");
  }
  const cellElements = ["protectedRanges", "cellWatches", "ignoredErrors"];
  if (sheets.some(({ kept }) => kept.shifted && cellElements.some((name) => kept.elements.has(name)))) {
    losses.add(
      "Ranges that may be edited without a password, watched cells and ignored errors (rows or columns have changed)",
    );
  }
  const charts = sheets.flatMap((sheet) => sheet.charts);
  if (charts.some((chart) => chart.kept !== undefined && chart.kept.as !== chartContent(chart))) {
    losses.add("Details of changed charts that are not known here (effects, trend lines …)");
  }
  const filters = sheets.flatMap(({ autoFilter, tables }) => [
    autoFilter?.criteria,
    ...tables.map(({ filter }) => filter),
  ]);
  if (filters.some((criteria) => criteria && isByLook(criteria))) losses.add(FILTERS_BY_LOOK);
  return [...losses].sort();
}
