import type { Sheet } from "../model/sheet";
import { elementXml, namespacesOf } from "./elementXml";
import { SPARKLINES } from "./lostParts";
import type { XmlElement } from "./package";
import { child, childrenNamed, descend } from "./package";

/** Attributes that are given back as they were, by the path of their element within the worksheet. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  sheetPr: ["codeName", "syncHorizontal", "syncVertical", "transitionEvaluation", "transitionEntry", "published"],
  outlinePr: ["applyStyles", "summaryBelow", "summaryRight", "showOutlineSymbols"],
  pageSetUpPr: ["autoPageBreaks"],
  sheetView: [
    "showFormulas",
    "showZeros",
    "rightToLeft",
    "showRuler",
    "showOutlineSymbols",
    "defaultGridColor",
    "showWhiteSpace",
    "view",
    "colorId",
    "zoomScale",
    "zoomScaleNormal",
    "zoomScaleSheetLayoutView",
    "zoomScalePageLayoutView",
  ],
  sheetFormatPr: ["baseColWidth", "zeroHeight", "thickTop", "thickBottom"],
};
const PLACES: Readonly<Record<string, readonly string[]>> = {
  outlinePr: ["sheetPr", "outlinePr"],
  pageSetUpPr: ["sheetPr", "pageSetUpPr"],
  sheetView: ["sheetViews", "sheetView"],
};
/** Elements that name cells, and are given back while rows and columns are where they were. */
const ELEMENTS = ["protectedRanges", "phoneticPr", "cellWatches", "ignoredErrors"];
const OF_CELLS = new Set(["protectedRanges", "cellWatches", "ignoredErrors"]);

export function readKeptElements(sheet: Sheet, worksheet: XmlElement): void {
  const { kept } = sheet;
  kept.name = sheet.name;
  for (const [element, names] of Object.entries(ATTRIBUTES)) {
    const given = descend(worksheet, ...(PLACES[element] ?? [element]))?.attributes ?? {};
    const found = names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]] as const]));
    if (found.length > 0) kept.attributes.set(element, Object.fromEntries(found));
  }
  const around = namespacesOf(worksheet);
  for (const name of ELEMENTS) {
    const element = child(worksheet, name);
    if (element) kept.elements.set(name, elementXml(element, around));
  }
  for (const extension of childrenNamed(child(worksheet, "extLst"), "ext")) {
    if ((extension.attributes["uri"] ?? "").toUpperCase() !== SPARKLINES) continue;
    kept.extensions.set("sparklines", elementXml(extension, around));
  }
}

/** An element of the file, "" when it has none or it would now name other cells. */
export function keptElement({ kept }: Sheet, name: string): string {
  return kept.shifted && OF_CELLS.has(name) ? "" : (kept.elements.get(name) ?? "");
}

export function keptSparklines(sheet: Sheet): string {
  const { kept, workbook } = sheet;
  const renamed = workbook.sheets.some((one) => one.kept.name !== "" && one.kept.name !== one.name);
  return renamed || workbook.sheets.some((one) => one.kept.shifted) ? "" : (kept.extensions.get("sparklines") ?? "");
}
