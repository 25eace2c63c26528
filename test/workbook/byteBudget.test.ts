import * as fc from "fast-check";
import { cellBytes, rowSpans, textBytes } from "../../src/workbook/byteBudget";

const cells = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.boolean(),
  fc.constant(null),
);

describe("byte budget", () => {
  it("never guesses less than JSON in JSON takes", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 30 }), (row) => {
        const sent = JSON.stringify(JSON.stringify(row)).length - 4;
        const utf8 = new TextEncoder().encode(JSON.stringify(JSON.stringify(row))).length - 4;
        let guess = 0;
        for (const cell of row) guess += cellBytes(cell);
        expect(guess).toBeGreaterThanOrEqual(Math.max(sent, utf8) - row.length * 2);
      }),
    );
  });

  it.each([
    ["abc", 3],
    ['"', 4],
    ["é", 2],
    ["€", 3],
  ])("counts %s as %i bytes", (text, bytes) => {
    expect(textBytes(text)).toBe(bytes);
  });

  it("covers all rows once, within rows and bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 200 }),
        (rows, limit) => {
          const spans = rowSpans(rows, limit, 7);
          expect(spans.flatMap(({ start, end }) => rows.slice(start, end))).toEqual(rows);
          for (const { start, end, bytes } of spans) {
            expect(end - start).toBeLessThanOrEqual(7);
            if (end - start > 1) expect(bytes).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });
});
