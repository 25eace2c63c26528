import * as fc from "fast-check";
import { LookMapBuilder, lookRects } from "../../src/workbook/lookMap";
import type { CellLook } from "../../src/workbook/snapshot";

const looks = fc.constantFrom<CellLook>(
  {},
  { fill: "#FF0000" },
  { wrapText: true },
  { fill: "#FF0000", locked: false },
);

describe("looks of an area", () => {
  it("come back cell by cell", () => {
    const grids = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }))
      .chain(([columns, rows]) =>
        fc.array(fc.array(looks, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(grids, (grid) => {
        const builder = new LookMapBuilder();
        for (const row of grid) builder.addRow(row);
        const seen: CellLook[][] = grid.map((row) => row.map(() => ({})));
        const map: unknown = JSON.parse(JSON.stringify(builder.build()));
        for (const { rect, look } of lookRects(
          { row: 0, column: 0, rows: 0, columns: 0 },
          map as ReturnType<LookMapBuilder["build"]>,
        )) {
          for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
            for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
              const line = seen[row] ?? [];
              line[column] = look;
            }
          }
        }
        expect(seen).toEqual(grid);
      }),
    );
  });

  it("keeps a uniform area small", () => {
    const builder = new LookMapBuilder();
    for (let row = 0; row < 10_000; row += 1) builder.addRow(Array.from({ length: 20 }, () => ({ fill: "#123456" })));
    expect(builder.build()).toEqual({ palette: [{ fill: "#123456" }], rows: [[10_000, [20, 0]]] });
  });
});
