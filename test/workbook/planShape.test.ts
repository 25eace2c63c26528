import * as fc from "fast-check";
import { bounding, intersect } from "../../src/workbook/address";
import { rangeRect, separate } from "../../src/workbook/planShape";
import { stretches } from "../../src/workbook/stretches";
import { resolveTokens } from "../../src/workbook/tokens";
import { range } from "./support";

const rects = fc.record({
  row: fc.nat(30),
  column: fc.nat(30),
  rows: fc.integer({ min: 1, max: 12 }),
  columns: fc.integer({ min: 1, max: 12 }),
});

describe("shapes of plans", () => {
  it("join overlapping rectangles and leave the others apart", () => {
    fc.assert(
      fc.property(fc.array(rects, { maxLength: 12 }), (given) => {
        const joined = separate(given);
        for (const rect of given) {
          const holders = joined.filter((other) => intersect(other, rect));
          expect(holders).toHaveLength(1);
          expect(holders.map((holder) => bounding(holder, rect))).toEqual(holders);
        }
        joined.forEach((a, index) => {
          for (const b of joined.slice(index + 1)) expect(intersect(a, b)).toBeNull();
        });
      }),
    );
  });

  it("take the longest row as the width", () => {
    expect(rangeRect(range([[1], [1, 2, 3], []], { row: 4, column: 2 }))).toEqual({
      row: 4,
      column: 2,
      rows: 3,
      columns: 3,
    });
  });

  it("group neighbouring numbers", () => {
    expect(stretches([0, 1, 2, 5, 7, 8])).toEqual([
      { first: 0, count: 3 },
      { first: 5, count: 1 },
      { first: 7, count: 2 },
    ]);
  });
});

describe("names in texts of a plan", () => {
  const names = { sheets: { a: "It's here", b: "Items" }, tables: { t: "Stock" } };

  it.each([
    ["={sheet:b}!A1+SUM({table:t}[Units])", "=Items!A1+SUM(Stock[Units])"],
    ["={sheet:a}!A1", "='It''s here'!A1"],
    ["={1,2;3,4}", "={1,2;3,4}"],
  ])("%s becomes %s", (text, resolved) => {
    expect(resolveTokens(text, names)).toBe(resolved);
  });

  it("must be part of the plan", () => {
    expect(() => resolveTokens("={table:x}[A]", names)).toThrow('a table "x"');
  });
});
