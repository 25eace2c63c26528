import type { Argument } from "../machine/argument";
import { type CellValue, isMissing } from "../machine/cellValue";
import { CallFault } from "../machine/fault";
import { isVector, sizeText, valueInOrder } from "../machine/grid";

/** What an event is called where it is only marked. */
const UNNAMED = "marked";

/** A row or a column with a mark or a name in each period that holds an event; blank, 0, FALSE and "" mark none. */
export function eventMarks(help: string): Argument<readonly (string | null)[]> {
  return {
    help,
    type: "any",
    shape: "list",
    optional: false,
    presence: "always",
    role: "whole",
    read: (grid, name) => {
      if (!isVector(grid))
        throw new CallFault("#VALUE!", `${name} must be one row or one column, got a range of ${sizeText(grid)} cells`);
      return Array.from({ length: grid.rows * grid.columns }, (_, i) =>
        readMark(valueInOrder(grid, i), `${name}, item ${i + 1},`),
      );
    },
  };
}

function readMark(value: CellValue, place: string): string | null {
  if (value === null || value === 0 || value === false || isMissing(value)) return null;
  if (typeof value === "object") throw new CallFault("#VALUE!", `${place} holds ${value.text}: mend that cell first`);
  return typeof value === "string" ? value.trim() : UNNAMED;
}
