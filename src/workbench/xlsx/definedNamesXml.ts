import { quoteSheet, toA1 } from "../model/address";
import type { DefinedName } from "../model/definedName";
import type { Workbook } from "../model/workbook";
import { formulaFromFile, formulaToFile } from "./fileFormulas";
import type { XmlElement } from "./package";
import { child, childrenNamed, says, textOf } from "./package";
import { escapeXml, tag } from "./xmlText";

/** Defined names, and what files keep as such: print areas, print titles and filtered ranges. */
export function definedNamesXml(workbook: Workbook): string {
  const items: string[] = [];
  const add = ({ name, formula, comment, visible }: Omit<DefinedName, "scope">, localSheetId?: number): void => {
    const attributes = { name, comment: comment || null, localSheetId, hidden: visible ? null : true };
    items.push(tag("definedName", attributes, escapeXml(inFile(formula))));
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

/** A name whose formula cannot be read stays as it is. */
function inFile(formula: string): string {
  try {
    return formulaToFile(formula, { table: null });
  } catch {
    return formula.replace(/^=/, "");
  }
}

/** $ before every row and column. */
function absolute(address: string): string {
  return address.replaceAll("$", "").replace(/[A-Z]+|\d+/gi, "$$$&");
}

export function readDefinedNames(
  workbook: Workbook,
  root: XmlElement,
  knownFunctions: readonly string[],
  lose: (what: string) => void,
): void {
  for (const element of childrenNamed(child(root, "definedNames"), "definedName")) {
    const { name = "", localSheetId, comment = "", hidden } = element.attributes;
    const sheet = localSheetId === undefined ? null : (workbook.sheets[Number(localSheetId)] ?? null);
    const text = textOf(element);
    if (name.startsWith("_xlnm.")) {
      if (sheet) readReserved(sheet.pageLayout, name, text);
      continue;
    }
    if (name === "" || (localSheetId !== undefined && !sheet)) continue;
    const item = {
      name,
      formula: fromFile(text, knownFunctions, lose),
      comment,
      visible: !says(hidden),
      scope: sheet,
    };
    if (sheet) sheet.names.push(item);
    else workbook.names.push(item);
  }
}

function fromFile(text: string, knownFunctions: readonly string[], lose: (what: string) => void): string {
  try {
    return formulaFromFile(text, knownFunctions);
  } catch {
    lose("Names whose formulas cannot be read (their text stays)");
    return `=${text}`;
  }
}

function readReserved(layout: Workbook["active"]["pageLayout"], name: string, text: string): void {
  // A comma may also stand in the name of the sheet, which is in quotes then.
  const parts = text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  const areas = parts.map((part) =>
    part
      .slice(part.lastIndexOf("!") + 1)
      .replaceAll("$", "")
      .trim(),
  );
  if (name === "_xlnm.Print_Area") layout.printArea = areas.join(",");
  if (name !== "_xlnm.Print_Titles") return;
  layout.titleRows = areas.find((area) => /^\d/.test(area)) ?? null;
  layout.titleColumns = areas.find((area) => /^[A-Z]/i.test(area)) ?? null;
}
