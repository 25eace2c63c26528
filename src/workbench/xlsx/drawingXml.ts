import type { Chart } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { CHART_SPACE, DRAWING_SPACE } from "./chartXml";
import type { XmlElement } from "./package";
import { child, descend, elements, localName, relationId, textOf } from "./package";
import { EMU_PER_POINT } from "./sizes";
import { RELATIONS, XML_DECLARATION, tag } from "./xmlText";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

type Axis = "rows" | "columns";

function size(sheet: Sheet, axis: Axis, index: number): number {
  if (axis === "rows") return sheet.hiddenRows.has(index) ? 0 : (sheet.rowHeights.get(index) ?? sheet.standardHeight);
  return sheet.hiddenColumns.has(index) ? 0 : (sheet.columnWidths.get(index) ?? sheet.standardWidth);
}

/** The row or column a distance from the sheet's corner falls into, and how far into it. */
function cellAt(sheet: Sheet, axis: Axis, points: number): { index: number; offset: number } {
  let index = 0;
  let rest = Math.max(0, points);
  for (let next = size(sheet, axis, 0); rest >= next && index < 100_000; next = size(sheet, axis, index)) {
    rest -= next;
    index++;
  }
  return { index, offset: rest };
}

function pointsTo(sheet: Sheet, axis: Axis, index: number, emu: number): number {
  let points = emu / EMU_PER_POINT;
  for (let i = 0; i < Math.min(index, 100_000); i++) points += size(sheet, axis, i);
  return points;
}

export interface PlacedChart {
  readonly chart: Chart;
  readonly relation: string;
}

/** A sheet's drawing: where its charts stand. */
export function drawingXml(sheet: Sheet, placed: readonly PlacedChart[], kept: readonly string[]): string {
  const spaces = { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING_SPACE };
  // Ids of what came with a file are low: those of charts begin far above.
  const first = kept.length === 0 ? 2 : 10_001;
  const charts = placed.map((item, index) => anchorXml(sheet, item, first + index));
  return XML_DECLARATION + tag("xdr:wsDr", spaces, ...kept, ...charts);
}

function anchorXml(sheet: Sheet, { chart, relation }: PlacedChart, id: number): string {
  const { left, top, width, height } = chart.rect;
  const corner = (x: number, y: number): string => {
    const column = cellAt(sheet, "columns", x);
    const row = cellAt(sheet, "rows", y);
    const emu = (points: number): string => String(Math.round(points * EMU_PER_POINT));
    return [
      tag("xdr:col", {}, String(column.index)),
      tag("xdr:colOff", {}, emu(column.offset)),
      tag("xdr:row", {}, String(row.index)),
      tag("xdr:rowOff", {}, emu(row.offset)),
    ].join("");
  };
  const reference = tag("c:chart", { "xmlns:c": CHART_SPACE, "xmlns:r": RELATIONS, "r:id": relation });
  const frame = tag(
    "xdr:graphicFrame",
    { macro: "" },
    tag(
      "xdr:nvGraphicFramePr",
      {},
      tag("xdr:cNvPr", { id, name: chart.name, descr: chart.altText || null }),
      "<xdr:cNvGraphicFramePr/>",
    ),
    tag("xdr:xfrm", {}, tag("a:off", { x: 0, y: 0 }), tag("a:ext", { cx: 0, cy: 0 })),
    tag("a:graphic", {}, tag("a:graphicData", { uri: CHART_SPACE }, reference)),
  );
  return tag(
    "xdr:twoCellAnchor",
    {},
    tag("xdr:from", {}, corner(left, top)),
    tag("xdr:to", {}, corner(left + width, top + height)),
    frame,
    "<xdr:clientData/>",
  );
}

export interface FoundChart {
  readonly relation: string;
  readonly name: string;
  readonly altText: string;
  readonly rect: Chart["rect"];
}

export function readDrawing(sheet: Sheet, drawing: XmlElement): FoundChart[] {
  return elements(drawing).flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const chart = descend(frame, "graphic", "graphicData", "chart");
    const relation = relationId(chart);
    if (relation === undefined) return [];
    const { name = "Chart", descr = "" } = descend(frame, "nvGraphicFramePr", "cNvPr")?.attributes ?? {};
    return [{ relation, name, altText: descr, rect: rectOf(sheet, anchor) }];
  });
}

function rectOf(sheet: Sheet, anchor: XmlElement): Chart["rect"] {
  const number = (element: XmlElement | null, name: string): number => Number(textOf(child(element, name)) || 0);
  const corner = (element: XmlElement | null): { x: number; y: number } => ({
    x: pointsTo(sheet, "columns", number(element, "col"), number(element, "colOff")),
    y: pointsTo(sheet, "rows", number(element, "row"), number(element, "rowOff")),
  });
  const extent = child(anchor, "ext")?.attributes ?? {};
  const width = Number(extent["cx"] ?? 0) / EMU_PER_POINT;
  const height = Number(extent["cy"] ?? 0) / EMU_PER_POINT;
  if (localName(anchor) === "absoluteAnchor") {
    const place = child(anchor, "pos")?.attributes ?? {};
    return {
      left: Number(place["x"] ?? 0) / EMU_PER_POINT,
      top: Number(place["y"] ?? 0) / EMU_PER_POINT,
      width,
      height,
    };
  }
  const from = corner(child(anchor, "from"));
  if (localName(anchor) === "oneCellAnchor") return { left: from.x, top: from.y, width, height };
  const to = corner(child(anchor, "to"));
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}
