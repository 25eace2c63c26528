import type { CellValue } from "../../model/cellValue";
import { toInteger, toText } from "../coerce";
import type { WorksheetFunction } from "../functionCall";
import { raise } from "../value";
import { cellFunction } from "./lifted";

/** The characters 128 to 159 of Windows' code page 1252; the others are those of Unicode. */
const SPECIAL = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const codePage = Array.from({ length: 256 }, (_item, code) => SPECIAL[code - 128] ?? String.fromCharCode(code));

function characterOf(cell: CellValue): string {
  const code = toInteger(cell);
  return code >= 1 && code <= 255 ? (codePage[code] ?? "") : raise("#VALUE!", "The code is a number from 1 to 255.");
}

/** Characters that are not in the code page count as a question mark. */
function codeOf(cell: CellValue): number {
  const code = codePage.indexOf(firstOf(cell));
  return code < 0 ? codePage.indexOf("?") : code;
}

function unicodeCharacter(cell: CellValue): string {
  const point = toInteger(cell);
  if (point < 1 || point > 0x10_ff_ff) raise("#VALUE!");
  // Halves of a surrogate pair are no characters.
  return point >= 0xd8_00 && point <= 0xdf_ff ? raise("#N/A") : String.fromCodePoint(point);
}

function firstOf(cell: CellValue): string {
  const [first] = toText(cell);
  return first ?? raise("#VALUE!", "There is no first character.");
}

export const characterFunctions: Readonly<Record<string, WorksheetFunction>> = {
  CHAR: cellFunction(1, 1, (cell = null) => characterOf(cell)),
  CODE: cellFunction(1, 1, (cell = null) => codeOf(cell)),
  UNICHAR: cellFunction(1, 1, (cell = null) => unicodeCharacter(cell)),
  UNICODE: cellFunction(1, 1, (cell = null) => firstOf(cell).codePointAt(0) ?? 0),
};
