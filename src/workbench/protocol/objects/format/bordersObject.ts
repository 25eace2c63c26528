import type { BorderLine, Borders } from "../../../model/style";
import type { Rect } from "../../../model/address";
import { oneOf } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import { color } from "../../core/color";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { noTint } from "../../core/noTint";
import type { OnCells } from "../../core/onCells";
import { requirePermission } from "../../core/requirePermission";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type SideIndex = (typeof sides)[number];
type Side = keyof Borders;

interface BorderTarget extends OnCells {
  readonly side: SideIndex;
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

const borderClass: HostClass<BorderTarget> = {
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    id: { get: ({ side }) => side },
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target) => commonLine(target, (line) => line?.style ?? "None"),
      set: (target, value) => {
        const style = oneOf(value, lineStyles);
        draw(target, (line) => (style === "None" ? null : { color: "#000000", ...line, style }));
      },
    },
    color: {
      get: (target) => commonLine(target, (line) => line?.color ?? "#000000"),
      set: (target, value) => {
        const wanted = color(value);
        draw(target, (line) => ({ style: "Continuous", ...line, color: wanted }));
      },
    },
    tintAndShade: noTint("RangeBorder.tintAndShade"),
    weight: {
      get: (target) => commonLine(target, (line) => line?.weight ?? "Thin"),
      set: (target, value) => {
        const weight = oneOf(value, weights);
        draw(target, (line) => ({ style: "Continuous", color: "#000000", ...line, weight }));
      },
    },
  },
};

const bordersClass: HostClass<OnCells> = collection<OnCells, SideIndex>({
  name: "RangeBorderCollection",
  all: () => sides,
  wrap: (cells, side) => bind(borderClass, { ...onlyCells(cells), side }),
  matches: (side, key) => side === key,
  scalars: { tintAndShade: noTint("RangeBorderCollection.tintAndShade") },
  methods: {
    getItem: (cells, key) => bind(borderClass, { ...onlyCells(cells), side: oneOf(key, sides) }),
  },
});

/** Ranges carry more than their cells; only these are copied. */
function onlyCells({ host, sheet, areas }: OnCells): OnCells {
  return { host, sheet, areas };
}

export function bordersObject(cells: OnCells): HostObject {
  return bind(bordersClass, cells);
}

/** The cells a side runs along, and which of their sides it is. Inside lines belong to the cell before them. */
function strip(area: Rect, side: SideIndex): { readonly cells: Rect; readonly side: Side } {
  switch (side) {
    case "DiagonalDown":
      return { cells: area, side: "diagonalDown" };
    case "DiagonalUp":
      return { cells: area, side: "diagonalUp" };
    case "EdgeTop":
      return { cells: { ...area, rows: 1 }, side: "top" };
    case "EdgeBottom":
      return { cells: { ...area, row: area.row + area.rows - 1, rows: 1 }, side: "bottom" };
    case "EdgeLeft":
      return { cells: { ...area, columns: 1 }, side: "left" };
    case "EdgeRight":
      return { cells: { ...area, column: area.column + area.columns - 1, columns: 1 }, side: "right" };
    case "InsideHorizontal":
      return { cells: { ...area, rows: area.rows - 1 }, side: "bottom" };
    case "InsideVertical":
      return { cells: { ...area, columns: area.columns - 1 }, side: "right" };
  }
}

/** Null when the cells differ. */
function commonLine(target: BorderTarget, of: (line: BorderLine | undefined) => string): string | null {
  const seen = new Set<string>();
  eachCell(target, (row, column, side) => seen.add(of(target.sheet.style(row, column).borders?.[side])));
  const [first = of(undefined)] = seen;
  return seen.size > 1 ? null : first;
}

function draw(target: BorderTarget, change: (line: BorderLine | undefined) => BorderLine | null): void {
  const { host, sheet, areas } = target;
  requirePermission(sheet, "allowFormatCells");
  // Cells that look alike before look alike after: a large range has few looks and is dressed once for each.
  const redrawn = new Map<number, number>();
  eachCell(target, (row, column, side) => {
    const before = sheet.styleId(row, column);
    const known = redrawn.get(before);
    if (known !== undefined) {
      sheet.setStyleId(row, column, known);
      return;
    }
    const borders = sheet.style(row, column).borders ?? {};
    const line = withoutUsualWeight(change(borders[side]));
    const others = Object.entries(borders).filter(([other]) => other !== side);
    const next: Borders = Object.fromEntries(line ? [...others, [side, line]] : others);
    const patch = { borders: Object.keys(next).length > 0 ? next : null };
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, patch);
    redrawn.set(before, sheet.styleId(row, column));
  });
  for (const rect of areas) host.workbook.emit("style", { sheet, rect });
}

/** Thin is what a line without a weight has. */
function withoutUsualWeight(line: BorderLine | null): BorderLine | null {
  return line?.weight === "Thin" ? { style: line.style, color: line.color } : line;
}

function eachCell(target: BorderTarget, visit: (row: number, column: number, side: Side) => void): void {
  for (const area of target.areas) {
    const { cells, side } = strip(target.sheet.clip(area), target.side);
    for (let row = cells.row; row < cells.row + cells.rows; row++) {
      for (let column = cells.column; column < cells.column + cells.columns; column++) visit(row, column, side);
    }
  }
}
