import type { KeptDrawing } from "../model/kept";
import type { Sheet } from "../model/sheet";
import { chartXml } from "./chartXml";
import { drawingXml } from "./drawingXml";
import type { Part } from "./package";
import { chartContent } from "./readCharts";
import { Relations } from "./relations";

export interface DrawingCounters {
  drawings: number;
  charts: number;
}

/** A sheet's drawing with its charts, and the pictures and shapes that came with the file. */
export function drawingParts(sheet: Sheet, counters: DrawingCounters): Part[] {
  const relations = new Relations();
  const parts: Part[] = [];
  const placed = sheet.charts.map((chart) => {
    const id = ++counters.charts;
    const untouched = chart.kept?.as === chartContent(chart) ? chart.kept.xml : null;
    parts.push({ path: `xl/charts/chart${id}.xml`, content: untouched ?? chartXml(chart, sheet.workbook) });
    return { chart, relation: relations.add("chart", `../charts/chart${id}.xml`) };
  });
  const kept = sheet.kept.drawings.map((drawing) => keptXml(drawing, relations, parts));
  const name = `drawing${counters.drawings}.xml`;
  return [
    { path: `xl/drawings/${name}`, content: drawingXml(sheet, placed, kept) },
    ...(relations.empty ? [] : [{ path: `xl/drawings/_rels/${name}.rels`, content: relations.xml() }]),
    ...parts,
  ];
}

/** A picture or shape with its relations under their new ids. */
function keptXml({ xml, parts: own, links }: KeptDrawing, relations: Relations, parts: Part[]): string {
  const ids = new Map<string, string>();
  for (const [id, { path, content, type }] of own) {
    ids.set(id, relations.add("image", `/${path}`));
    parts.push({ path, content, type });
  }
  for (const [id, target] of links) ids.set(id, relations.add("hyperlink", target, true));
  return xml.replace(/(\sr:\w+=")([^"]*)"/g, (all, start: string, id: string) => {
    const next = ids.get(id);
    return next === undefined ? all : `${start}${next}"`;
  });
}
