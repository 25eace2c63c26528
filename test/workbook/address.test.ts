import * as fc from "fast-check";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  addressOf,
  bounding,
  cellsOf,
  intersect,
  parseCells,
  quoteSheetName,
  splitAddress,
} from "../../src/workbook/address";

const rects = fc
  .record({
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.integer({ min: 1, max: MAX_ROWS }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
  })
  .map(({ row, column, rows, columns }) => {
    return { row, column, rows: Math.min(rows, MAX_ROWS - row), columns: Math.min(columns, MAX_COLUMNS - column) };
  });

describe("addresses", () => {
  it.each([
    ["Sheet1!A1:B2", "Sheet1", "A1:B2"],
    ["'My sheet'!C3", "My sheet", "C3"],
    ["'It''s!here'!A:A", "It's!here", "A:A"],
    ["B7", null, "B7"],
  ])("splits %s", (address, sheet, cells) => {
    expect(splitAddress(address)).toEqual({ sheet, cells });
  });

  it.each([
    ["Items", "Items"],
    ["Élan_2", "Élan_2"],
    ["My sheet", "'My sheet'"],
    ["AB12", "'AB12'"],
    ["R1C1", "'R1C1'"],
    ["2024", "'2024'"],
    ["It's", "'It''s'"],
    ["TRUE", "'TRUE'"],
  ])("quotes %s as Excel does", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });

  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:C10", { row: 1, column: 1, rows: 9, columns: 2 }],
    ["C10:B2", { row: 1, column: 1, rows: 9, columns: 2 }],
    ["A:C", { row: 0, column: 0, rows: MAX_ROWS, columns: 3 }],
    ["2:3", { row: 1, column: 0, rows: 2, columns: MAX_COLUMNS }],
    ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
  ])("reads %s", (cells, rect) => {
    expect(parseCells(cells)).toEqual(rect);
  });

  it.each(["", "A", "1", "A0", "A1:", "A1:B", "A:1", "XFE1", "A1048577", "A1,B2", "Table1[x]", "=A1"])(
    "finds no cells in %p",
    (cells) => {
      expect(parseCells(cells)).toBeNull();
    },
  );

  it("reads back every address it writes", () => {
    fc.assert(
      fc.property(rects, fc.string({ minLength: 1, maxLength: 31 }), (rect, name) => {
        const { sheet, cells } = splitAddress(addressOf(name, rect));
        expect(sheet).toBe(name);
        expect(parseCells(cells)).toEqual(rect);
        expect(cellsOf(parseCells(cells) ?? rect)).toBe(cells);
      }),
    );
  });

  it("intersects within both and bounds around both", () => {
    fc.assert(
      fc.property(rects, rects, (a, b) => {
        const shared = intersect(a, b);
        const around = bounding(a, b);
        expect(intersect(b, a)).toEqual(shared);
        expect(intersect(around, a)).toEqual(a);
        if (shared) expect([intersect(shared, a), intersect(shared, b)]).toEqual([shared, shared]);
      }),
    );
  });
});
