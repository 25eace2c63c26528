import type { Workbook } from "../model/workbook";
import { contentTypes } from "./contentTypes";
import { customParts } from "./customParts";
import { appXml, coreXml, customXml } from "./documentProperties";
import { metadataXml } from "./metadataXml";
import { writePackage } from "./package";
import type { Part } from "./package";
import { Relations } from "./relations";
import { SharedTexts } from "./sharedTexts";
import { hasDynamicArrays } from "./sheetData";
import { StyleSheet } from "./styleSheet";
import { themeXml } from "./themeXml";
import { PERSON_RELATION, Persons } from "./threadedCommentsXml";
import { workbookXml } from "./workbookXml";
import { worksheetParts } from "./worksheetParts";

/** A workbook as an .xlsx file. Rows are made one after the other, so large sheets need little memory. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const texts = new SharedTexts();
  const looks = new StyleSheet(workbook);
  const persons = new Persons();
  const shared = { counters: { tables: 0, drawings: 0, charts: 0 }, texts, looks, persons };
  const relations = new Relations();
  const sheetParts: Part[] = [];
  const sheetRelations = workbook.sheets.map((sheet, index) => {
    sheetParts.push(...worksheetParts(sheet, index + 1, shared));
    return relations.add("worksheet", `worksheets/sheet${index + 1}.xml`);
  });
  relations.add("theme", "theme/theme1.xml");
  relations.add("styles", "styles.xml");
  relations.add("sharedStrings", "sharedStrings.xml");
  const dynamic = workbook.sheets.some(hasDynamicArrays);
  if (dynamic) relations.add("sheetMetadata", "metadata.xml");
  if (!persons.empty) relations.add(PERSON_RELATION, "persons/person.xml");
  const custom = customParts(workbook);
  for (const { path } of custom) {
    if (/item\d+\.xml$/.test(path)) relations.add("customXml", `../${path}`);
  }
  const externals = externalParts(workbook, relations);
  const parts: Part[] = [
    { path: "_rels/.rels", content: packageRelations(workbook) },
    ...documentParts(workbook),
    { path: "xl/workbook.xml", content: workbookXml(workbook, sheetRelations, externals.ids) },
    { path: "xl/_rels/workbook.xml.rels", content: relations.xml() },
    { path: "xl/theme/theme1.xml", content: workbook.kept.theme ?? themeXml() },
    ...once(sheetParts),
    // After the sheets: these are complete only when every cell and rule has been written.
    { path: "xl/styles.xml", content: () => [looks.xml()] },
    { path: "xl/sharedStrings.xml", content: () => texts.xml() },
    ...(dynamic ? [{ path: "xl/metadata.xml", content: metadataXml() }] : []),
    ...(persons.empty ? [] : [{ path: "xl/persons/person.xml", content: persons.xml() }]),
    ...externals.parts,
    ...custom,
  ];
  return writePackage([{ path: "[Content_Types].xml", content: contentTypes(parts) }, ...parts]);
}

/** Sheets may share a picture; its part is written once. */
function once(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((part) => [part.path, part])).values()];
}

function externalParts({ kept }: Workbook, relations: Relations): { ids: string[]; parts: Part[] } {
  const ids = kept.externalLinks.map(({ part }) => relations.add("externalLink", part.path.replace(/^xl\//, "")));
  const parts = kept.externalLinks.flatMap(({ part, relations: own }): Part[] => {
    const name = part.path.slice(part.path.lastIndexOf("/") + 1);
    return [part, ...(own === null ? [] : [{ path: `xl/externalLinks/_rels/${name}.rels`, content: own }])];
  });
  return { ids, parts };
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
