import type { CellError, ErrorCode } from "../model/cellValue";

const meanings: Readonly<Record<ErrorCode, string>> = {
  "#N/A": "A value the formula needs is not available.",
  "#VALUE!": "A value in the formula is of the wrong kind.",
  "#REF!": "The formula refers to a cell that does not exist any more.",
  "#DIV/0!": "The formula divides by zero or by an empty cell.",
  "#NUM!": "A number in the formula is not possible here.",
  "#NAME?": "The formula holds a name that is not known. Check its spelling.",
  "#NULL!": "The two ranges in the formula have no cell in common.",
  "#SPILL!": "The result needs more cells, and they are not empty. Clear them to see the result.",
  "#CALC!": "The formula gives an empty array.",
  "#BUSY!": "The function is still being calculated.",
};

/** What an error in a cell means: the function's own words when it gave some. */
export function errorMeaning(error: CellError): string {
  return error.message ?? meanings[error.code];
}
