import type { Calc } from "../calc/calc";
import type { Rect } from "../model/address";
import { intersect } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import { invalidCells } from "../protocol/objects/validation/cellValidity";

/**
 * Why an entry may not stand, in the words of the cell's rule; null when it may. As in Excel only what is typed into a
 * single cell is checked, and only rules of the style Stop refuse.
 */
export function brokenRule(calc: Calc, sheet: Sheet, area: Rect): string | null {
  if (area.rows * area.columns > 1) return null;
  const rule = sheet.validations.find(({ range }) => intersect(range, area) !== null);
  if (!rule?.errorAlert.showAlert || rule.errorAlert.style !== "Stop") return null;
  if (invalidCells({ calc }, sheet, area).length === 0) return null;
  const { title, message } = rule.errorAlert;
  const words = message || "This value doesn't match the data validation restrictions defined for this cell.";
  return title ? `${title}: ${words}` : words;
}
