import { columnIndex, MAX_COLUMNS, MAX_ROWS, splitSheet, toA1 } from "../../model/address";
import { formulaTokens } from "../../calc/formulaParser";
import { notImplemented } from "./errors";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula pasted transposed: a reference two columns left of it becomes one two rows above. References fixed by $
 * on both sides stay.
 */
export function transposedFormula(formula: string, from: Place, to: Place): string {
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const { a1 } = splitSheet(token.text);
      const corners = a1.split(":").map((corner) => transposedCorner(corner, from, to));
      return corners.includes("#REF!")
        ? "#REF!"
        : token.text.slice(0, token.text.length - a1.length) + corners.join(":");
    })
    .join("");
}

function transposedCorner(corner: string, from: Place, to: Place): string {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(corner);
  if (!match || match[1] !== match[3]) throw notImplemented(`Range.copyFrom of ${corner} transposed`);
  if (match[1] === "$") return corner;
  const row = to.row + columnIndex(match[2] ?? "") - from.column;
  const column = to.column + Number(match[4]) - 1 - from.row;
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return "#REF!";
  return toA1({ row, column, rows: 1, columns: 1 });
}
