import type { Rect } from "./address";
import { cellsIn } from "./locate";
import { setNumberFormat } from "./setNumberFormat";
import type { CellLook } from "./snapshot";

type Border = NonNullable<CellLook["borders"]>[string];
type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";
const EDGES: Readonly<Record<string, Edge>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** Gives a rectangle of cells a look; what the look does not name stays as it is. */
export function applyLook(sheet: Excel.Worksheet, rect: Rect, look: CellLook): void {
  const range = cellsIn(sheet, rect);
  if (look.style !== undefined) range.style = look.style;
  if (look.numberFormat !== undefined) setNumberFormat(range, look.numberFormat);
  const { format } = range;
  if (look.pattern === "None") format.fill.clear();
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.pattern !== undefined && look.pattern !== "None") format.fill.pattern = look.pattern as "Gray50";
  if (look.patternColor !== undefined) format.fill.patternColor = look.patternColor;
  if (look.font) format.font.set(look.font as Excel.Interfaces.RangeFontUpdateData);
  if (look.borders) for (const [side, border] of Object.entries(look.borders)) drawEach(sheet, rect, side, border);
  if (look.horizontalAlignment !== undefined) format.horizontalAlignment = look.horizontalAlignment as "General";
  if (look.verticalAlignment !== undefined) format.verticalAlignment = look.verticalAlignment as "Bottom";
  if (look.wrapText !== undefined) format.wrapText = look.wrapText;
  if (look.indentLevel !== undefined) format.indentLevel = look.indentLevel;
  if (look.textOrientation !== undefined) format.textOrientation = look.textOrientation;
  if (look.shrinkToFit !== undefined) format.shrinkToFit = look.shrinkToFit;
  if (look.readingOrder !== undefined) format.readingOrder = look.readingOrder as "Context";
  if (look.autoIndent !== undefined) format.autoIndent = look.autoIndent;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  if (look.formulaHidden !== undefined) format.protection.formulaHidden = look.formulaHidden;
  range.untrack();
}

/** Takes the lines away that a named style brought and the look does not have. */
export function eraseLines(sheet: Excel.Worksheet, rect: Rect, style: CellLook, look: CellLook): void {
  for (const side of Object.keys(style.borders ?? {})) {
    if (!look.borders?.[side]) drawEach(sheet, rect, side, { style: "None", color: "#000000", weight: "Thin" });
  }
}

/**
 * A border of every cell of a rectangle. Lines inside belong to the cell before them, so borders below and to the right
 * are one line for the whole rectangle, the others one for each row or column.
 */
function drawEach(sheet: Excel.Worksheet, rect: Rect, side: string, border: Border): void {
  const edge = EDGES[side];
  if (!edge) return;
  const { borders } = cellsIn(sheet, rect).format;
  draw(borders.getItem(edge), border);
  if (edge === "EdgeBottom" && rect.rows > 1) draw(borders.getItem("InsideHorizontal"), border);
  if (edge === "EdgeRight" && rect.columns > 1) draw(borders.getItem("InsideVertical"), border);
  for (let row = 1; edge === "EdgeTop" && row < rect.rows; row += 1) {
    draw(cellsIn(sheet, { ...rect, row: rect.row + row, rows: 1 }).format.borders.getItem(edge), border);
  }
  for (let column = 1; edge === "EdgeLeft" && column < rect.columns; column += 1) {
    draw(cellsIn(sheet, { ...rect, column: rect.column + column, columns: 1 }).format.borders.getItem(edge), border);
  }
}

function draw(line: Excel.RangeBorder, border: Border): void {
  if (border.style === "None") {
    line.style = "None";
    return;
  }
  // A double line has a weight of its own; setting one would make it single.
  if (border.style !== "Double") line.weight = border.weight as "Thin";
  line.style = border.style as "Continuous";
  line.color = border.color;
}
