import type { Sheet, SheetVisibility } from "../model/sheet";
import { Workbook } from "../model/workbook";
import { readCustomParts } from "./customParts";
import { readDefinedNames } from "./definedNamesXml";
import { readProperties } from "./documentProperties";
import { FileFault } from "./fileFault";
import { PackageReader, child, childrenNamed, rootOf } from "./package";
import { Colors } from "./readColors";
import { readConditionalFormats } from "./readConditionalFormats";
import { readRelations } from "./readRelations";
import type { RelatedPart } from "./readRelations";
import { readSharedTexts } from "./readSharedTexts";
import { readCharts } from "./readCharts";
import { readSheetData } from "./readSheetData";
import { readColumns, readSheetLook } from "./readSheetLook";
import { readStyles } from "./readStyles";
import type { FileStyles } from "./readStyles";
import { readTable } from "./tableXml";
import { readValidations } from "./validationsXml";

export interface ReadOptions {
  /** Names of the custom functions, to tell SEG.ABC.MULTI from SEG.ABC_MULTI in files that write both alike. */
  readonly knownFunctions?: readonly string[];
  readonly name?: string;
}

interface Context {
  readonly reader: PackageReader;
  readonly colors: Colors;
  readonly looks: FileStyles;
  readonly styles: readonly number[];
  readonly texts: readonly string[];
  readonly knownFunctions: readonly string[];
}

/** Reads an .xlsx file. Throws FileFault, with advice, when it is none or is damaged. */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  const reader = await PackageReader.open(bytes);
  const root = reader.xml("xl/workbook.xml");
  const sheetElements = childrenNamed(child(root, "sheets"), "sheet");
  const [firstSheet] = sheetElements;
  if (!root || !firstSheet) {
    throw new FileFault("The file holds no Excel workbook.", "Choose a file that Excel saved as .xlsx.");
  }
  const workbook = new Workbook(options.name ?? "Book1.xlsx", firstSheet.attributes["name"] ?? "Sheet1");
  const colors = new Colors(reader);
  const looks = readStyles(reader, colors);
  const context: Context = {
    reader,
    colors,
    looks,
    styles: looks.cells.map((style) => workbook.styles.intern(style)),
    texts: readSharedTexts(reader),
    knownFunctions: options.knownFunctions ?? [],
  };
  const related = readRelations(reader, "xl/workbook.xml");
  const parts = sheetElements.map((element, index) => {
    const sheet = index === 0 ? workbook.active : workbook.addSheet(element.attributes["name"]);
    sheet.visibility = VISIBILITIES[element.attributes["state"] ?? "visible"] ?? "Visible";
    return { sheet, part: related.get(element.attributes["r:id"] ?? "") };
  });
  for (const { sheet, part } of parts) if (part?.kind === "worksheet") readWorksheet(sheet, part, context);
  readDefinedNames(workbook, root, context.knownFunctions);
  readProperties(reader, workbook.properties);
  readCustomParts(reader, workbook);
  if (child(root, "calcPr")?.attributes["calcMode"] === "manual") workbook.calculationMode = "Manual";
  const activeTab = Number(child(child(root, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0);
  const active = workbook.sheets[activeTab];
  if (active?.visibility === "Visible") workbook.activate(active);
  return workbook;
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

function readWorksheet(sheet: Sheet, { path }: RelatedPart, context: Context): void {
  const { reader, styles, texts, knownFunctions } = context;
  const xml = reader.text(path);
  if (xml === null) throw FileFault.damaged(new Error("The worksheet is missing."), path);
  const { frame, data } = withoutRows(xml);
  const root = rootOf(frame, path);
  readColumns(sheet, root, styles);
  readSheetData(sheet, data, { texts, styles, knownFunctions });
  readSheetLook(sheet, root, context.colors);
  sheet.conditionalFormats = readConditionalFormats(sheet, root, context.looks, context.colors);
  sheet.validations = readValidations(root);
  const related = readRelations(reader, path);
  for (const { kind, path: partPath } of related.values()) {
    const part = kind === "table" ? reader.xml(partPath) : null;
    const table = part && readTable(sheet, part, knownFunctions);
    if (table) sheet.tables.push(table);
    if (kind === "drawing") sheet.charts.push(...readCharts(sheet, reader, partPath, context.colors));
  }
  for (const link of childrenNamed(child(root, "hyperlinks"), "hyperlink")) {
    const { ref = "", location, tooltip, "r:id": relation } = link.attributes;
    const address = relation === undefined ? undefined : related.get(relation)?.target;
    sheet.hyperlinks.set(ref, {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    });
  }
}

/** The rows apart from the rest: they are read on their own because of their size. */
function withoutRows(xml: string): { frame: string; data: string } {
  const start = /<(?:\w+:)?sheetData\s*>/.exec(xml);
  const end = xml.lastIndexOf("sheetData>");
  if (!start || end < start.index + start[0].length) return { frame: xml, data: "" };
  const from = start.index + start[0].length;
  const to = xml.lastIndexOf("</", end);
  return { frame: xml.slice(0, from) + xml.slice(to), data: xml.slice(from, to) };
}
