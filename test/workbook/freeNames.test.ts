import * as fc from "fast-check";
import { looksLikeCell } from "../../src/workbook/address";
import { TakenNames, freeDefinedName, freeSheetName } from "../../src/workbook/freeNames";

describe("free names", () => {
  it.each([
    ["Items", [], "Items"],
    ["Items", ["ITEMS"], "Items (2)"],
    ["Items", ["items", "Items (2)"], "Items (3)"],
    ["ABC: A/B [2024]?", [], "ABC A B 2024"],
    ["'quoted'", [], "quoted"],
    ["", [], "Sheet"],
    ["History", [], "History of changes"],
    ["A very long name for a sheet indeed", [], "A very long name for a sheet in"],
    ["A very long name for a sheet indeed", ["A very long name for a sheet in"], "A very long name for a shee (2)"],
  ])("gives the sheet %p with %p taken the name %p", (wish, taken, name) => {
    expect(freeSheetName(wish, new TakenNames(taken))).toBe(name);
  });

  it.each([
    ["Items", [], "Items"],
    ["Items", ["items"], "Items_2"],
    ["Revenue (GBP)", [], "Revenue_GBP_"],
    ["ABC1", [], "ABC1_"],
    ["R", [], "R_"],
    ["2024", [], "_2024"],
    ["", [], "_"],
  ])("gives the table or range %p with %p taken the name %p", (wish, taken, name) => {
    expect(freeDefinedName(wish, new TakenNames(taken))).toBe(name);
  });

  it("always gives names that Excel takes and nobody has", () => {
    const names = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(fc.array(names, { maxLength: 8 }), names, (wishes, last) => {
        const sheets = new TakenNames();
        const ranges = new TakenNames();
        for (const wish of [...wishes, ...wishes, last]) {
          const sheet = freeSheetName(wish, sheets);
          expect(sheets.has(sheet)).toBe(false);
          expect(sheet).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u);
          sheets.add(sheet);
          const range = freeDefinedName(wish, ranges);
          expect(ranges.has(range)).toBe(false);
          expect(range).toMatch(/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u);
          expect(looksLikeCell(range)).toBe(false);
          ranges.add(range);
        }
      }),
    );
  });
});
