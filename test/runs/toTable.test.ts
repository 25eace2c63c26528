import { findHeadingRow, toTable } from "../../src/runs/toTable";
import type { Block, Cell } from "../../src/workbook/port";

function blockOf(rows: readonly (readonly Cell[])[], more: Partial<Block> = {}): Block {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    address: "Data!B3:D9",
    sheet: "Data",
    row: 3,
    column: 2,
    rowCount: rows.length,
    columns: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null)),
    columnIndexes: Array.from({ length: width }, (_, column) => column),
    hiddenRows: [],
    mergedAreas: [],
    ...more,
  };
}

test("headings first, data below", () => {
  const table = toTable(
    blockOf([
      ["Item", "Quantity"],
      ["a", 1],
      ["b", { error: "#N/A" }],
    ]),
  );
  expect(table).toEqual({
    headings: ["Item", "Quantity"],
    columns: [
      ["a", "b"],
      [1, { error: "#N/A" }],
    ],
    rowCount: 2,
    origin: { address: "Data!B3:D9", sheet: "Data", firstRow: 4, firstColumn: 2 },
  });
});

test("a title, a note and blank rows above the headings are passed over; the origin stays right", () => {
  const rows = [["Sales 2011"], [], ["As of 9 December"], ["Item", "Month", "Quantity"], ["a", 1, 5], ["b", 2, 6]];
  const table = toTable(blockOf(rows));
  expect(table.headings).toEqual(["Item", "Month", "Quantity"]);
  expect(table.rowCount).toBe(2);
  expect(table.origin.firstRow).toBe(7);
});

test("dates as headings of periods become readable", () => {
  // 40513 is 1 December 2010, 40548 is 5 January 2011.
  expect(
    toTable(
      blockOf([
        ["Item", 40513, 40548],
        ["a", 1, 2],
      ]),
    ).headings,
  ).toEqual(["Item", "2010-12", "2011-01-05"]);
});

test("blank and repeated headings get names of their own", () => {
  const table = toTable(
    blockOf([
      ["Qty", null, "qty", "  Net \n value "],
      [1, 2, 3, 4],
    ]),
  );
  expect(table.headings).toEqual(["Qty", "Column 2", "qty 2", "Net value"]);
});

test("blank rows at the end are not rows; blank rows inside are", () => {
  const table = toTable(blockOf([["Item"], ["a"], [], ["b"], [], []]));
  expect(table.columns).toEqual([["a", null, "b"]]);
});

test("rows hidden by a filter are left out when wanted, and the others know where they stand", () => {
  const block = blockOf([["Item"], ["a"], ["b"], ["c"]], { hiddenRows: [2] });
  expect(toTable(block).rowCount).toBe(3);
  expect(toTable(block).origin).not.toHaveProperty("rows");
  const shown = toTable(block, { skipHidden: true });
  expect([shown.columns, shown.rowCount, shown.origin.rows]).toEqual([[["a", "c"]], 2, [4, 6]]);
  expect(toTable({ ...block, hiddenRows: [] }, { skipHidden: true }).rowCount).toBe(3);
});

test("the row of the headings can be given", () => {
  const block = blockOf([["Item"], ["Code"], ["a"]]);
  expect(toTable(block, { headingRow: 1 })).toMatchObject({ headings: ["Code"], rowCount: 1, origin: { firstRow: 5 } });
});

test("a block of numbers alone takes its first row as headings, an empty one has no rows", () => {
  expect(findHeadingRow([[1, 2, 3]], 3)).toBe(0);
  expect(toTable(blockOf([[null]])).rowCount).toBe(0);
});
