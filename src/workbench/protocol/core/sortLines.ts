import type { CellValue } from "../../model/cellValue";
import type { CellStyle } from "../../model/style";
import { numberInText } from "../../calc/coerce";
import { sortOrder } from "../../calc/compare";
import { fields, flagOr, oneOf, wholeNumber } from "./arguments";
import { color } from "./color";
import { invalidArgument, notImplemented } from "./errors";

/** One of the things to sort by, as Excel.SortField. */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: "Value" | "CellColor" | "FontColor";
  readonly color: string | null;
  readonly textAsNumber: boolean;
}

/** What is compared of a cell. */
export interface SortCell {
  readonly value: CellValue;
  readonly look: CellStyle;
}

/** Reads Excel's SortField objects; a key beyond `width` is refused as in Excel. */
export function readSortFields(given: unknown, width: number): SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  return given.map((item: unknown) => readField(fields(item), width));
}

function readField(given: Readonly<Record<string, unknown>>, width: number): SortField {
  const key = wholeNumber(given["key"]);
  if (key < 0 || key >= width) throw invalidArgument("The key of a sort field lies outside the range.");
  const sortOn = oneOf(given["sortOn"] ?? "Value", ["Value", "CellColor", "FontColor", "Icon"]);
  if (sortOn === "Icon") throw notImplemented("SortField.sortOn Icon");
  if (given["subField"] !== undefined && given["subField"] !== null && given["subField"] !== "") {
    throw notImplemented("SortField.subField");
  }
  if (sortOn !== "Value" && given["color"] === undefined) throw invalidArgument("Sorting by colour needs a colour.");
  return {
    key,
    ascending: flagOr(given["ascending"], true),
    sortOn,
    color: sortOn === "Value" ? null : color(given["color"]),
    textAsNumber: oneOf(given["dataOption"] ?? "Normal", ["Normal", "TextAsNumber"]) === "TextAsNumber",
  };
}

/**
 * The order of lines, by their places before; of each line the cells it is sorted by, one for each field. Lines that
 * compare equal keep their order; blanks come last.
 */
export function sortedOrder(
  lines: readonly (readonly SortCell[])[],
  sortFields: readonly SortField[],
  matchCase: boolean,
): number[] {
  const order = (a: number, b: number): number => {
    for (const [place, field] of sortFields.entries()) {
      const [x, y] = [lines[a]?.[place], lines[b]?.[place]];
      const found = x && y ? compareCells(x, y, field, matchCase) : 0;
      if (found !== 0) return found;
    }
    return a - b;
  };
  return lines.map((_line, index) => index).sort(order);
}

const byCase = new Intl.Collator("en-US", { sensitivity: "variant", caseFirst: "lower" });

function compareCells(x: SortCell, y: SortCell, field: SortField, matchCase: boolean): number {
  const sign = field.ascending ? 1 : -1;
  if (field.sortOn !== "Value") {
    const has = ({ look }: SortCell): boolean =>
      (field.sortOn === "CellColor" ? (look.fill ?? "#FFFFFF") : (look.fontColor ?? "#000000")) === field.color;
    // Ascending puts the cells of this colour on top.
    return (Number(has(y)) - Number(has(x))) * sign;
  }
  const [a, b] = [comparable(x.value, field), comparable(y.value, field)];
  if (matchCase && typeof a === "string" && typeof b === "string") return byCase.compare(a, b) * sign;
  return sortOrder(a, b, sign);
}

function comparable(value: CellValue, { textAsNumber }: SortField): CellValue {
  if (!textAsNumber || typeof value !== "string") return value;
  return numberInText(value) ?? value;
}
