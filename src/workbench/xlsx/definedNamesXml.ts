import { quoteSheet, toA1 } from "../model/address";
import type { DefinedName } from "../model/definedName";
import type { Workbook } from "../model/workbook";
import { formulaFromFile, formulaToFile } from "./fileFormulas";
import type { XmlElement } from "./package";
import { child, childrenNamed, textOf } from "./package";
import { escapeXml, tag } from "./xmlText";

/** Defined names, and what files keep as such: print areas, print titles and filtered ranges. */
export function definedNamesXml(workbook: Workbook): string {
  const items: string[] = [];
  const add = ({ name, formula, comment, visible }: Omit<DefinedName, "scope">, localSheetId?: number): void => {
    const attributes = { name, comment: comment || null, localSheetId, hidden: visible ? null : true };
    items.push(tag("definedName", attributes, escapeXml(formulaToFile(formula, { table: null }))));
  };
  for (const name of workbook.names) add(name);
  workbook.sheets.forEach((sheet, index) => {
    for (const name of sheet.names) add(name, index);
    const own = quoteSheet(sheet.name);
    const reserved = (name: string, formula: string, visible = true): void =>
      add({ name: `_xlnm.${name}`, formula: `=${formula}`, comment: "", visible }, index);
    const { printArea, titleRows, titleColumns } = sheet.pageLayout;
    if (printArea) reserved("Print_Area", `${own}!${absolute(printArea)}`);
    const titles = [titleColumns, titleRows].filter((part) => part !== null && part !== "");
    if (titles.length > 0) reserved("Print_Titles", titles.map((part) => `${own}!${absolute(part ?? "")}`).join(","));
    if (sheet.autoFilter) reserved("_FilterDatabase", `${own}!${toA1(sheet.autoFilter.range, true)}`, false);
  });
  return items.length === 0 ? "" : tag("definedNames", {}, ...items);
}

/** $ before every row and column. */
function absolute(address: string): string {
  return address.replaceAll("$", "").replace(/[A-Z]+|\d+/gi, "$$$&");
}

export function readDefinedNames(workbook: Workbook, root: XmlElement, knownFunctions: readonly string[]): void {
  for (const element of childrenNamed(child(root, "definedNames"), "definedName")) {
    const { name = "", localSheetId, comment = "", hidden } = element.attributes;
    const sheet = localSheetId === undefined ? null : (workbook.sheets[Number(localSheetId)] ?? null);
    const text = textOf(element);
    if (name.startsWith("_xlnm.")) {
      if (sheet) readReserved(sheet.pageLayout, name, text);
      continue;
    }
    const item = {
      name,
      formula: formulaFromFile(text, knownFunctions),
      comment,
      visible: hidden !== "1",
      scope: sheet,
    };
    if (sheet) sheet.names.push(item);
    else workbook.names.push(item);
  }
}

function readReserved(layout: Workbook["active"]["pageLayout"], name: string, text: string): void {
  const areas = text.split(",").map((part) => part.replace(/^.*!/, "").replaceAll("$", ""));
  if (name === "_xlnm.Print_Area") layout.printArea = areas.join(",");
  if (name !== "_xlnm.Print_Titles") return;
  layout.titleRows = areas.find((area) => /^\d/.test(area)) ?? null;
  layout.titleColumns = areas.find((area) => /^[A-Z]/i.test(area)) ?? null;
}
