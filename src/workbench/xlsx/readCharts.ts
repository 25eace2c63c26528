import type { Chart } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { readDrawing } from "./drawingXml";
import type { PackageReader } from "./package";
import { readChart } from "./readChart";
import type { Colors } from "./readColors";
import { readRelations } from "./readRelations";

/** The charts of a sheet's drawing. */
export function readCharts(
  sheet: Sheet,
  reader: PackageReader,
  path: string,
  colors: Colors,
  lose: (what: string) => void,
): Chart[] {
  const drawing = reader.xml(path);
  if (!drawing) return [];
  const related = readRelations(reader, path);
  return readDrawing(sheet, drawing).flatMap(({ relation, name, altText, rect }) => {
    const chartPath = related.get(relation)?.path ?? "";
    const root = reader.xml(chartPath);
    if (!root) {
      lose("Charts whose part is missing");
      return [];
    }
    const chart: Chart = { ...readChart(sheet.workbook.newId(), name, root, colors), altText, rect };
    const xml = reader.text(chartPath) ?? "";
    // A chart that refers to other parts (a drawing of its own, a linked workbook) cannot be given back as it is.
    if (!/\sr:id\s*=/.test(xml)) chart.kept = { xml, as: chartContent(chart) };
    return [chart];
  });
}

/** What of a chart its part says, for telling whether it was changed. Place, name and text stand in the drawing. */
export function chartContent(chart: Chart): string {
  const { type, title, series, axes, legend, extras } = chart;
  return JSON.stringify([type, title, series, axes, legend, extras]);
}
