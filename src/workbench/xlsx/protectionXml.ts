import { shortHash } from "../model/password/shortHash";
import type { Sheet, SheetProtection } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { XmlElement } from "./package";
import { denies, says } from "./package";
import { tag } from "./xmlText";

/** Attributes a hash of a password is made of: of today, and of Excel 2010 and before. */
export const HASH_ATTRIBUTES: ReadonlySet<string> = new Set([
  "algorithmName",
  "hashValue",
  "saltValue",
  "spinCount",
  "password",
  "workbookPassword",
  "workbookPasswordCharacterSet",
  "workbookAlgorithmName",
  "workbookHashValue",
  "workbookSaltValue",
  "workbookSpinCount",
]);

/** Office options of sheet protection and their names in files. */
const ALLOWED: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};

/** Objects and scenarios are protected in files where the attribute is set. */
const ALLOWED_WHEN_ABSENT: Readonly<Record<string, string>> = {
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
};

export function sheetProtectionXml({ protection }: Sheet): string {
  const { protected: on, options, password, hash } = protection;
  if (!on) return "";
  const attributes: Record<string, string | boolean> = { ...passwordAttributes(password, hash), sheet: true };
  for (const [option, name] of Object.entries(ALLOWED_WHEN_ABSENT))
    if (options?.[option] !== true) attributes[name] = true;
  for (const [option, name] of Object.entries(ALLOWED)) if (options?.[option] === true) attributes[name] = false;
  if (options?.["selectionMode"] === "None") attributes["selectLockedCells"] = attributes["selectUnlockedCells"] = true;
  if (options?.["selectionMode"] === "Unlocked") attributes["selectLockedCells"] = true;
  return tag("sheetProtection", attributes);
}

function passwordAttributes(password: string, hash: SheetProtection["hash"]): Readonly<Record<string, string>> {
  if (hash) return hash;
  return password === "" ? {} : { password: shortHash(password) };
}

export function readSheetProtection(sheet: Sheet, element: XmlElement | null): void {
  if (!element || !says(element.attributes["sheet"])) return;
  const { attributes } = element;
  const options: Record<string, boolean | string> = {};
  for (const [option, name] of Object.entries(ALLOWED)) options[option] = denies(attributes[name]);
  for (const [option, name] of Object.entries(ALLOWED_WHEN_ABSENT)) options[option] = !says(attributes[name]);
  options["selectionMode"] = says(attributes["selectUnlockedCells"])
    ? "None"
    : says(attributes["selectLockedCells"])
      ? "Unlocked"
      : "Normal";
  const hash = Object.entries(attributes).filter(([name]) => HASH_ATTRIBUTES.has(name));
  sheet.protection = {
    protected: true,
    options,
    password: "",
    ...(hash.length > 0 && { hash: Object.fromEntries(hash) }),
  };
}

export function workbookProtectionXml(workbook: Workbook): string {
  const { structureProtected, structurePassword, structureHash } = workbook;
  if (!structureProtected) return "";
  const set = structurePassword === "" ? {} : { workbookPassword: shortHash(structurePassword) };
  return tag("workbookProtection", { ...set, ...structureHash, lockStructure: true });
}
