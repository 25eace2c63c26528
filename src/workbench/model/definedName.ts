import { parseA1, splitSheet } from "./address";
import type { Rect } from "./address";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

export interface DefinedName {
  name: string;
  /** "=Sheet1!$A$1:$A$9", or any formula such as "=0.95" or "=LAMBDA(x,x*2)". */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet the name belongs to; null for the whole workbook. */
  scope: Sheet | null;
}

/** Excel's rule for names: a word that cannot be read as a cell reference. */
export function isValidName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^[rc]$/i.test(name) && parseA1(name) === null;
}

/** The cells a name stands for, when it is a plain reference. */
export function namedRange(workbook: Workbook, name: DefinedName): { sheet: Sheet; rect: Rect } | null {
  const { sheet: sheetName, a1 } = splitSheet(name.formula.replace(/^=/, ""));
  const area = parseA1(a1);
  const sheet = sheetName === null ? name.scope : workbook.sheet(sheetName);
  return area && sheet ? { sheet, rect: area } : null;
}
