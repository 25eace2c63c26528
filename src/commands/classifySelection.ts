import { MAX_COLUMNS, addressOf, cellsOf, parseCells, splitAddress } from "../workbook/address";
import type { Rect } from "../workbook/address";
import type { Block, Cell, Workbook } from "../workbook/port";
import type { CommandOutcome } from "./outcome";

/** Columns looked at to the right of the values for an empty one. */
const LOOK_RIGHT = 30;

/** Writes one =SEG.ABC(…) that spills the classes of the selected values into the next empty column. */
export async function classifySelection(workbook: Workbook): Promise<CommandOutcome> {
  const selection = await workbook.selection();
  const block = await workbook.read(selection.address);
  const values = valueColumn(block);
  if (!values && block.columns.flat().filter((cell) => typeof cell === "number").length === 1) {
    return {
      level: "warning",
      text: "The selection holds a single number, and a class says how a value compares with others. Select the whole column of values.",
    };
  }
  if (!values) {
    return {
      level: "warning",
      text: "The selection holds no column of numbers. Select the values to classify, such as revenue by item.",
    };
  }
  const { sheet } = splitAddress(selection.address);
  const table = await tableAround(workbook, sheet ?? block.sheet, values);
  const target = await emptyColumn(workbook, block.sheet, values, table ? table.column + table.columns + 1 : null);
  if (target === null) {
    return {
      level: "warning",
      text: `No empty column was found within ${LOOK_RIGHT} columns right of the values. Insert one beside them, then try again.`,
    };
  }
  const cell = addressOf(block.sheet, { row: values.row, column: target, rows: 1, columns: 1 });
  // The formula is what counts: where Excel cannot go to it, the message says where it stands.
  await workbook.enterFormula(cell, `=SEG.ABC(${cellsOf(values)})`);
  await workbook.goTo(cell).catch(() => undefined);
  return {
    level: "success",
    text: `ABC classes of ${values.rows} values stand in ${cell}. They follow the values when these change.`,
  };
}

/** The last column of the selection that holds numbers, from its first number to its last filled row. */
function valueColumn(block: Block): Rect | null {
  for (let at = block.columns.length - 1; at >= 0; at--) {
    const cells = block.columns[at] ?? [];
    const first = cells.findIndex((cell) => typeof cell === "number");
    const last = cells.findLastIndex((cell) => typeof cell === "number");
    if (first < 0 || last === first) continue;
    const column = block.column - 1 + (block.columnIndexes[at] ?? at);
    return { row: block.row - 1 + first, column, rows: last - first + 1, columns: 1 };
  }
  return null;
}

/** A spilling formula cannot stand inside a table, and a table swallows a formula right beside it. */
async function tableAround(workbook: Workbook, sheet: string, values: Rect): Promise<Rect | null> {
  for (const source of await workbook.sources()) {
    const { sheet: tableSheet, cells } = splitAddress(source.address);
    const rect = source.kind === "table" && tableSheet === sheet ? parseCells(cells) : null;
    if (rect && isInside(values, rect)) return rect;
  }
  return null;
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.row < outer.row + outer.rows &&
    inner.column >= outer.column &&
    inner.column < outer.column + outer.columns
  );
}

async function emptyColumn(
  workbook: Workbook,
  sheet: string,
  values: Rect,
  from: number | null,
): Promise<number | null> {
  const first = from ?? values.column + 1;
  const wide = Math.min(LOOK_RIGHT, MAX_COLUMNS - first);
  if (wide <= 0) return null;
  const { columns } = await workbook.read(addressOf(sheet, { ...values, column: first, columns: wide }));
  const at = columns.findIndex((column) => column.every(isBlank));
  return at < 0 ? null : first + at;
}

function isBlank(cell: Cell): boolean {
  return cell === null || cell === "";
}
