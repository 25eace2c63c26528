import { bench, faultOf, fill, plan, range, sheetPlan } from "./support";
import type { Bench } from "./support";
import { workbookState } from "./workbookState";

const onSheet1 = (consent: boolean) => ({ kind: "existing", sheet: "sheet1", consent }) as const;

function taken(): Bench {
  const b = bench();
  fill(b, [
    ["Old", "Heading"],
    ["x", "=1+1"],
    ["y", null],
  ]);
  return b;
}

describe("writing over what exists", () => {
  it("tells what would be replaced", async () => {
    const b = taken();
    const preview = await b.book.preview(
      plan([sheetPlan({ target: onSheet1(false), ranges: [range([["a"], ["b"]], { row: 1 })] })]),
    );
    expect(preview).toMatchObject({ creates: [], overwrites: [{ address: "Sheet1!A2:A3", filledCells: 2 }] });
  });

  it("refuses without consent and changes nothing", async () => {
    const b = taken();
    const before = workbookState(b.workbook);
    const fault = await faultOf(
      b.book.write(plan([sheetPlan({ target: onSheet1(false), ranges: [range([["a"]], { row: 1 })] })])),
    );
    expect([fault.code, fault.message]).toEqual(["notConsented", expect.stringContaining("Sheet1!A2")]);
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("needs no consent for empty cells", async () => {
    const b = taken();
    await b.book.write(plan([sheetPlan({ target: onSheet1(false), ranges: [range([["a"]], { row: 9 })] })]));
    expect(b.sheet.value(9, 0)).toBe("a");
  });

  it("replaces content, look, rules and validation with consent, and leaves the rest", async () => {
    const b = taken();
    b.sheet.patchStyle({ row: 1, column: 0, rows: 1, columns: 2 }, { fill: "#FF0000", bold: true });
    await b.book.write(
      plan([
        sheetPlan({
          target: onSheet1(true),
          ranges: [
            range(
              [
                ["a", null],
                ["b", 5],
              ],
              { row: 1 },
            ),
          ],
        }),
      ]),
    );
    expect((await b.book.read("Sheet1!A1:B3")).columns).toEqual([
      ["Old", "a", "b"],
      ["Heading", null, 5],
    ]);
    expect(b.sheet.style(1, 0)).toEqual({});
  });

  it("takes over a table that stands at the same place, so formulas that use it keep working", async () => {
    const b = bench();
    fill(b, [
      ["Item", "Units"],
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    await b.run(async (context) => {
      const table = context.workbook.tables.add("Sheet1!A1:B4", true);
      table.name = "Stock";
      await context.sync();
    });
    fill(b, [["=SUM(Stock[Units])"]], 0, 5);
    const receipt = await b.book.write(
      plan([
        sheetPlan({
          target: onSheet1(true),
          ranges: [
            range([
              ["Item", "Units"],
              ["z", 40],
              ["y", 2],
            ]),
          ],
          tables: [
            { key: "t", name: "Other", row: 0, column: 0, rowCount: 3, columnCount: 2, style: "TableStyleLight9" },
          ],
        }),
      ]),
    );
    expect(receipt.tables).toEqual({ t: "Stock" });
    expect(b.sheet.tables).toMatchObject([{ name: "Stock", range: { rows: 3 }, style: "TableStyleLight9" }]);
    expect(b.sheet.value(0, 5)).toBe(42);
    expect(b.sheet.value(3, 0)).toBeNull();
    await b.book.undoLastWrite();
    expect(b.sheet.tables).toMatchObject([{ name: "Stock", range: { rows: 4 }, style: "TableStyleMedium2" }]);
    expect(b.sheet.value(0, 5)).toBe(6);
  });

  it("refuses tables that would overlap, protected sheets and sheets that are gone", async () => {
    const b = taken();
    await b.run(async (context) => {
      context.workbook.tables.add("Sheet1!A1:B3", true);
      await context.sync();
    });
    const table = { key: "t", name: "T", row: 1, column: 1, rowCount: 3, columnCount: 2, style: "TableStyleLight1" };
    const overlap = plan([sheetPlan({ target: onSheet1(true), tables: [table] })]);
    expect((await faultOf(b.book.write(overlap))).code).toBe("notSupported");
    b.sheet.protection = { protected: true, options: null, password: "" };
    const simple = plan([sheetPlan({ target: onSheet1(true), ranges: [range([["a"]], { row: 20 })] })]);
    expect((await faultOf(b.book.write(simple))).code).toBe("protectedSheet");
    const gone = plan([sheetPlan({ target: { kind: "existing", sheet: "Gone", consent: true } })]);
    expect((await faultOf(b.book.preview(gone))).code).toBe("sheetGone");
    b.workbook.structureProtected = true;
    expect((await faultOf(b.book.write(plan([sheetPlan()])))).code).toBe("protectedSheet");
  });
});
