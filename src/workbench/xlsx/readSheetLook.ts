import { parseA1 } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { XmlElement } from "./package";
import { child, childrenNamed, descend } from "./package";
import { readPage } from "./pageXml";
import type { Colors } from "./readColors";
import { digitsToWidth } from "./sizes";
import { ALLOWED } from "./worksheetXml";

/** What a worksheet says about itself besides its cells: view, tab, merges, filter, protection, page. */
export function readSheetLook(sheet: Sheet, worksheet: XmlElement, colors: Colors): void {
  sheet.tabColor = colors.of(descend(worksheet, "sheetPr", "tabColor")) ?? "";
  const view = descend(worksheet, "sheetViews", "sheetView");
  sheet.showGridlines = view?.attributes["showGridLines"] !== "0";
  sheet.showHeadings = view?.attributes["showRowColHeaders"] !== "0";
  const pane = child(view, "pane")?.attributes ?? {};
  if (pane["state"] === "frozen" || pane["state"] === "frozenSplit") {
    sheet.frozen = { rows: Number(pane["ySplit"] ?? 0), columns: Number(pane["xSplit"] ?? 0) };
  }
  const height = Number(child(worksheet, "sheetFormatPr")?.attributes["defaultRowHeight"] ?? "");
  if (height > 0) sheet.standardHeight = height;
  sheet.merges = childrenNamed(child(worksheet, "mergeCells"), "mergeCell").flatMap(
    (item) => parseA1(item.attributes["ref"] ?? "") ?? [],
  );
  const filtered = parseA1(child(worksheet, "autoFilter")?.attributes["ref"] ?? "");
  if (filtered) sheet.autoFilter = { range: filtered, criteria: new Map() };
  readProtection(sheet, child(worksheet, "sheetProtection"));
  sheet.pageLayout = readPage(worksheet);
}

function readProtection(sheet: Sheet, element: XmlElement | null): void {
  if (element?.attributes["sheet"] !== "1") return;
  const options = Object.entries(ALLOWED).map(([option, name]) => [option, element.attributes[name] === "0"]);
  sheet.protection = { protected: true, options: Object.fromEntries(options) as Record<string, boolean>, password: "" };
}

export function readColumns(sheet: Sheet, worksheet: XmlElement, styles: readonly number[]): void {
  for (const { attributes } of childrenNamed(child(worksheet, "cols"), "col")) {
    const { min, max, width, customWidth, hidden, style } = attributes;
    const styleId = style === undefined ? 0 : (styles[Number(style)] ?? 0);
    for (let column = Number(min ?? 1) - 1; column < Number(max ?? 0); column++) {
      if (width !== undefined && customWidth === "1") sheet.columnWidths.set(column, digitsToWidth(Number(width)));
      if (hidden === "1") sheet.hiddenColumns.add(column);
      if (styleId !== 0) sheet.columnStyles.set(column, styleId);
    }
  }
}
