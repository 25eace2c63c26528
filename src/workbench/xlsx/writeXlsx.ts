import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { chartXml } from "./chartXml";
import { contentTypes } from "./contentTypes";
import { customParts } from "./customParts";
import { appXml, coreXml, customXml } from "./documentProperties";
import { drawingXml } from "./drawingXml";
import { metadataXml } from "./metadataXml";
import { writePackage } from "./package";
import type { Part } from "./package";
import { Relations } from "./relations";
import { SharedTexts } from "./sharedTexts";
import { hasDynamicArrays } from "./sheetData";
import { StyleSheet } from "./styleSheet";
import { tableXml } from "./tableXml";
import { workbookXml } from "./workbookXml";
import { worksheetXml } from "./worksheetXml";

/** A workbook as an .xlsx file. Rows are made one after the other, so large sheets need little memory. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const texts = new SharedTexts();
  const looks = new StyleSheet(workbook.styles);
  const counters = { tables: 0, drawings: 0, charts: 0 };
  const relations = new Relations();
  const sheetParts: Part[] = [];
  const sheetRelations = workbook.sheets.map((sheet, index) => {
    sheetParts.push(...worksheetParts(sheet, index + 1, counters, texts, looks));
    return relations.add("worksheet", `worksheets/sheet${index + 1}.xml`);
  });
  relations.add("styles", "styles.xml");
  relations.add("sharedStrings", "sharedStrings.xml");
  const dynamic = workbook.sheets.some(hasDynamicArrays);
  if (dynamic) relations.add("sheetMetadata", "metadata.xml");
  const custom = customParts(workbook);
  for (const { path } of custom) {
    if (/item\d+\.xml$/.test(path)) relations.add("customXml", `../${path}`);
  }
  const parts: Part[] = [
    { path: "_rels/.rels", content: packageRelations(workbook) },
    ...documentParts(workbook),
    { path: "xl/workbook.xml", content: workbookXml(workbook, sheetRelations) },
    { path: "xl/_rels/workbook.xml.rels", content: relations.xml() },
    ...sheetParts,
    // After the sheets: these are complete only when every cell and rule has been written.
    { path: "xl/styles.xml", content: () => [looks.xml()] },
    { path: "xl/sharedStrings.xml", content: () => texts.xml() },
    ...(dynamic ? [{ path: "xl/metadata.xml", content: metadataXml() }] : []),
    ...custom,
  ];
  const types = { path: "[Content_Types].xml", content: contentTypes(parts.map((part) => part.path)) };
  return writePackage([types, ...parts]);
}

function packageRelations(workbook: Workbook): string {
  const relations = new Relations();
  relations.add("officeDocument", "xl/workbook.xml");
  relations.add(
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  );
  relations.add("extended-properties", "docProps/app.xml");
  if (workbook.properties.custom.size > 0) relations.add("custom-properties", "docProps/custom.xml");
  return relations.xml();
}

function documentParts({ properties }: Workbook): Part[] {
  const custom = customXml(properties);
  return [
    { path: "docProps/core.xml", content: coreXml(properties) },
    { path: "docProps/app.xml", content: appXml(properties) },
    ...(custom === null ? [] : [{ path: "docProps/custom.xml", content: custom }]),
  ];
}

function worksheetParts(
  sheet: Sheet,
  number: number,
  counters: { tables: number; drawings: number; charts: number },
  texts: SharedTexts,
  looks: StyleSheet,
): Part[] {
  const relations = new Relations();
  const parts: Part[] = [];
  const drawing =
    sheet.charts.length === 0 ? null : relations.add("drawing", `../drawings/drawing${++counters.drawings}.xml`);
  if (drawing !== null) parts.push(...drawingParts(sheet, counters));
  const tables = sheet.tables.map((table) => {
    const id = ++counters.tables;
    parts.push({ path: `xl/tables/table${id}.xml`, content: tableXml(table, id) });
    return relations.add("table", `../tables/table${id}.xml`);
  });
  const hyperlinks = new Map<string, string>();
  for (const [ref, { address }] of sheet.hyperlinks) {
    if (address) hyperlinks.set(ref, relations.add("hyperlink", address, true));
  }
  const path = `xl/worksheets/sheet${number}.xml`;
  const links = { drawing, tables, hyperlinks };
  const sheetPart = { path, content: () => worksheetXml(sheet, links, texts, looks) };
  if (relations.empty) return [sheetPart, ...parts];
  return [sheetPart, { path: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: relations.xml() }, ...parts];
}

function drawingParts(sheet: Sheet, counters: { drawings: number; charts: number }): Part[] {
  const relations = new Relations();
  const parts: Part[] = [];
  const placed = sheet.charts.map((chart) => {
    const id = ++counters.charts;
    parts.push({ path: `xl/charts/chart${id}.xml`, content: chartXml(chart, sheet.workbook) });
    return { chart, relation: relations.add("chart", `../charts/chart${id}.xml`) };
  });
  const name = `drawing${counters.drawings}.xml`;
  return [
    { path: `xl/drawings/${name}`, content: drawingXml(sheet, placed) },
    { path: `xl/drawings/_rels/${name}.rels`, content: relations.xml() },
    ...parts,
  ];
}
