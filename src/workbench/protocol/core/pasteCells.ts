import { fullAddress, toA1 } from "../../model/address";
import type { Rect } from "../../model/address";
import { contains, overlaps } from "../../model/rectangles";
import type { Block, BlockCell, CellContent } from "./cellBlock";
import { contentAt, linkOf, readBlock, writeContents } from "./cellBlock";
import { invalidOperation } from "./errors";
import type { HostContext } from "./hostContext";
import { pasteRules } from "./pasteRules";
import type { Place } from "./readRange";
import { requirePermission } from "./requirePermission";
import { transposedFormula } from "./transposedFormula";

export interface PasteOptions {
  readonly what: "All" | "Formulas" | "Values" | "Formats" | "Link";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Pastes cells as often as they fit: a target that is no multiple of them is taken as its first cell. */
export function pasteCells(host: HostContext, from: Place, target: Place, options: PasteOptions): void {
  host.settle();
  const source = from.sheet.clip(from.rect);
  const block = readBlock(from.sheet, source);
  const rows = options.transpose ? source.columns : source.rows;
  const columns = options.transpose ? source.rows : source.columns;
  const goal = target.sheet.clip(target.rect);
  const rect: Rect = {
    ...goal,
    rows: goal.rows % rows === 0 ? goal.rows : rows,
    columns: goal.columns % columns === 0 ? goal.columns : columns,
  };
  const { sheet } = target;
  host.editor.requireEditable(sheet, rect);
  if (sheet.merges.some((merge) => overlaps(merge, rect) && !contains(rect, merge))) {
    throw invalidOperation("We can't do that to a merged cell.");
  }
  const cells = matrix(rect, (row, column) => {
    const [i, j] = [row % rows, column % columns];
    return pick(block, options.transpose ? j : i, options.transpose ? i : j);
  });
  const { what } = options;
  const looks = what === "All" || what === "Formats";
  if (looks) {
    if (what === "Formats") requirePermission(sheet, "allowFormatCells");
    paintCells(host, { sheet, rect }, cells, options);
    // Before the contents: cells that are no longer merged take them again.
    if (!options.transpose) pasteRules(host, { sheet: from.sheet, rect: source }, { sheet, rect }, what);
  }
  if (what !== "Formats") {
    const contents = matrix(rect, (row, column) =>
      contentFor(
        from,
        pick(cells, row, column),
        { row: rect.row + row, column: rect.column + column },
        target,
        options,
      ),
    );
    writeContents(host, sheet, rect, contents);
  }
  if (what === "All") {
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        const link = linkOf(from.sheet, cell.row, cell.column);
        if (link) sheet.hyperlinks.set(toA1({ row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 }), link);
      }),
    );
  }
}

/** What a cell gets; null leaves it as it is. */
function contentFor(
  from: Place,
  cell: BlockCell,
  to: { readonly row: number; readonly column: number },
  target: Place,
  { what, skipBlanks, transpose }: PasteOptions,
): CellContent | null {
  if (what === "Link") return { value: null, formula: linkTo(from, cell, target) };
  const value = from.sheet.value(cell.row, cell.column);
  if (skipBlanks && value === null && cell.formula === undefined) return null;
  if (what === "Values") return { value };
  if (transpose && cell.formula !== undefined)
    return { value: null, formula: transposedFormula(cell.formula, cell, to) };
  return contentAt(cell, to.row, to.column);
}

/** A link to a single cell is fixed by $, links to several are not. */
function linkTo(from: Place, { row, column }: BlockCell, target: Place): string {
  const cell = { row, column, rows: 1, columns: 1 };
  const single = from.rect.rows === 1 && from.rect.columns === 1;
  return `=${from.sheet === target.sheet ? toA1(cell, single) : fullAddress(from.sheet.name, cell, single)}`;
}

function paintCells(host: HostContext, { sheet, rect }: Place, cells: Block, { skipBlanks }: PasteOptions): void {
  cells.forEach((line, i) =>
    line.forEach((cell, j) => {
      if (skipBlanks && cell.value === null && cell.formula === undefined) return;
      sheet.setStyleId(rect.row + i, rect.column + j, cell.style);
    }),
  );
  host.workbook.emit("style", { sheet, rect });
}

function pick(block: Block, row: number, column: number): BlockCell {
  const cell = block[row]?.[column];
  if (!cell) throw new RangeError(`The copied cells have no row ${row}, column ${column}.`);
  return cell;
}

function matrix<Item>({ rows, columns }: Rect, item: (row: number, column: number) => Item): Item[][] {
  return Array.from({ length: rows }, (_line, row) =>
    Array.from({ length: columns }, (_cell, column) => item(row, column)),
  );
}
