import { HostError } from "../model/hostError";
import type { SheetVisibility } from "../model/sheet";
import { Workbook } from "../model/workbook";
import { readCustomParts } from "./customParts";
import { readDefinedNames } from "./definedNamesXml";
import { readProperties } from "./documentProperties";
import { FileFault } from "./fileFault";
import { lostParts } from "./lostParts";
import { PackageReader, child, childrenNamed, denies, relationId, says } from "./package";
import { Colors } from "./readColors";
import { readExternalLinks } from "./externalLinks";
import { readPersons } from "./threadedCommentsXml";
import { mainPart, readRelations } from "./readRelations";
import { readSharedTexts } from "./readSharedTexts";
import { readStyles } from "./readStyles";
import { readWorksheet } from "./readWorksheet";
import type { BookContext } from "./readWorksheet";
import { showsDates } from "./showsDates";
import { HASH_ATTRIBUTES } from "./protectionXml";

export interface ReadOptions {
  /** Names of the custom functions, to tell SEG.ABC.MULTI from SEG.ABC_MULTI in files that write both alike. */
  readonly knownFunctions?: readonly string[];
  readonly name?: string;
}

/** Days between the two beginnings of time Excel knows: 1 January 1900 and 1904. */
const DAYS_TO_1904 = 1_462;

/**
 * Reads an .xlsx file. Throws FileFault, with advice, when it is none or is damaged. What the file holds beyond the
 * workbook is in kept.lost, or kept to be written again.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  try {
    return readBook(await PackageReader.open(bytes), options);
  } catch (problem) {
    if (problem instanceof FileFault) throw problem;
    // A file that breaks a rule of workbooks (two sheets of one name) or of nature is as good as damaged.
    throw FileFault.damaged(problem instanceof HostError ? new Error(problem.message) : problem);
  }
}

function readBook(reader: PackageReader, options: ReadOptions): Workbook {
  const bookPath = mainPart(reader);
  refuseBinary(reader, bookPath);
  const root = reader.xml(bookPath);
  const sheetElements = childrenNamed(child(root, "sheets"), "sheet");
  const [firstSheet] = sheetElements;
  if (!root || !firstSheet) {
    throw new FileFault("The file holds no Excel workbook.", "Choose a file that Excel saved as .xlsx.");
  }
  const related = readRelations(reader, bookPath);
  const pathOf = (kind: string, usual: string): string =>
    [...related.values()].find((part) => part.kind === kind)?.path ?? usual;
  const workbook = new Workbook(options.name ?? "Book1.xlsx", firstSheet.attributes["name"] ?? "Sheet1");
  const themePath = pathOf("theme", "xl/theme/theme1.xml");
  const stylesPath = pathOf("styles", "xl/styles.xml");
  const textsPath = pathOf("sharedStrings", "xl/sharedStrings.xml");
  const styleRoot = reader.xml(stylesPath);
  const colors = new Colors(reader.xml(themePath), styleRoot);
  const looks = readStyles(styleRoot, colors, workbook);
  workbook.kept.theme = selfContained(reader, themePath);
  const styles = looks.cells.map((style) => workbook.styles.intern(style));
  const from1904 = says(child(root, "workbookPr")?.attributes["date1904"]);
  const lose = (what: string): void => void workbook.kept.lost.add(what);
  const context: BookContext = {
    reader,
    colors,
    looks,
    styles,
    texts: readSharedTexts(reader.text(textsPath), textsPath),
    knownFunctions: options.knownFunctions ?? [],
    persons: readPersons(reader, related),
    later: from1904 ? laterDates(workbook) : () => 0,
    lose,
  };
  for (const what of lostParts(reader)) lose(what);
  if (from1904) lose("Dates counted from 1904 (they become dates counted from 1900; numbers in formulas stay)");
  const parts = sheetElements.map((element, index) => {
    const name = element.attributes["name"] ?? "";
    const sheet = index === 0 ? workbook.active : workbook.addSheet(name || `Sheet${index + 1}`);
    sheet.visibility = visibilityOf(element.attributes["state"]);
    return { sheet, part: related.get(relationId(element) ?? "") };
  });
  requireOneVisible(workbook);
  for (const { sheet, part } of parts) {
    if (!part) throw FileFault.damaged(new Error(`The worksheet '${sheet.name}' is missing.`));
    if (part.kind === "worksheet") readWorksheet(sheet, part, context);
  }
  readDefinedNames(workbook, root, context.knownFunctions, lose);
  readExternalLinks(workbook, root, reader, related);
  readProperties(reader, workbook.properties);
  readCustomParts(reader, workbook);
  readBookSettings(workbook, root);
  return workbook;
}

function refuseBinary(reader: PackageReader, bookPath: string): void {
  if (bookPath.endsWith(".bin")) {
    throw new FileFault(
      "The file is a binary workbook (.xlsb), which is not read here.",
      "Open it in Excel and save it as an Excel workbook (.xlsx).",
    );
  }
  if (reader.text("mimetype")?.includes("opendocument") ?? false) {
    throw new FileFault(
      "The file is an OpenDocument file (.ods), which is not read here.",
      "Open it and save it as an Excel workbook (.xlsx).",
    );
  }
}

const VISIBILITIES: ReadonlyMap<string, SheetVisibility> = new Map([
  ["hidden", "Hidden"],
  ["veryHidden", "VeryHidden"],
]);
const visibilityOf = (state = ""): SheetVisibility => VISIBILITIES.get(state) ?? "Visible";

/** A workbook with nothing to see cannot be worked with: then its first sheet is shown. */
function requireOneVisible({ sheets }: Workbook): void {
  const [first] = sheets;
  if (first && sheets.every((sheet) => sheet.visibility !== "Visible")) first.visibility = "Visible";
}

/** A theme that refers to other parts (pictures) would be broken without them. */
function selfContained(reader: PackageReader, path: string): string | null {
  return readRelations(reader, path).size === 0 ? reader.text(path) : null;
}

function laterDates(workbook: Workbook): (styleId: number) => number {
  const known = new Map<number, number>();
  return (styleId) => {
    let days = known.get(styleId);
    if (days === undefined) {
      days = showsDates(workbook.styles.get(styleId).numberFormat ?? "General") ? DAYS_TO_1904 : 0;
      known.set(styleId, days);
    }
    return days;
  };
}

function readBookSettings(workbook: Workbook, root: Parameters<typeof child>[0]): void {
  const mode = child(root, "calcPr")?.attributes["calcMode"];
  if (mode === "manual") workbook.calculationMode = "Manual";
  if (mode === "autoNoTable") workbook.calculationMode = "AutomaticExceptTables";
  const protection = child(root, "workbookProtection")?.attributes ?? {};
  workbook.structureProtected = says(protection["lockStructure"]);
  workbook.structureHash = Object.fromEntries(
    Object.entries(protection).filter(([name]) => HASH_ATTRIBUTES.has(name) || name === "lockWindows"),
  );
  const view = child(child(root, "bookViews"), "workbookView")?.attributes ?? {};
  const shown = ["showHorizontalScroll", "showVerticalScroll", "showSheetTabs"].filter((name) => denies(view[name]));
  workbook.kept.attributes.set("workbookView", Object.fromEntries(shown.map((name) => [name, "0"])));
  const active = workbook.sheets[Number(view["activeTab"] ?? 0)] ?? workbook.active;
  const visible =
    active.visibility === "Visible" ? active : workbook.sheets.find((sheet) => sheet.visibility === "Visible");
  if (visible) workbook.activate(visible);
}
