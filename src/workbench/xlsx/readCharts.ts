import type { Chart } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { readDrawing } from "./drawingXml";
import type { PackageReader } from "./package";
import { readChart } from "./readChart";
import type { Colors } from "./readColors";
import { readRelations } from "./readRelations";

/** The charts of a sheet's drawing. Pictures and shapes are left out. */
export function readCharts(sheet: Sheet, reader: PackageReader, path: string, colors: Colors): Chart[] {
  const drawing = reader.xml(path);
  if (!drawing) return [];
  const related = readRelations(reader, path);
  return readDrawing(sheet, drawing).flatMap(({ relation, name, altText, rect }) => {
    const root = reader.xml(related.get(relation)?.path ?? "");
    return root ? [{ ...readChart(sheet.workbook.newId(), name, root, colors), altText, rect }] : [];
  });
}
