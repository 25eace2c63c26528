import { bench, faultOf, fill } from "./support";

describe("reading a range", () => {
  it("gives the cells by column, blanks as null", async () => {
    const b = bench();
    fill(b, [
      ["Item", "Revenue", "Active"],
      ["A-1", 12.5, true],
      ["A-2", null, false],
    ]);
    const block = await b.book.read("Sheet1!A1:C4");
    expect(block).toEqual({
      address: "Sheet1!A1:C4",
      sheet: "Sheet1",
      row: 1,
      column: 1,
      rowCount: 4,
      columns: [
        ["Item", "A-1", "A-2", null],
        ["Revenue", 12.5, null, null],
        ["Active", true, false, null],
      ],
      columnIndexes: [0, 1, 2],
      hiddenRows: [],
      mergedAreas: [],
    });
  });

  it("tells the text #N/A from the error #N/A", async () => {
    const b = bench();
    fill(b, [["'#N/A", "=NA()", "=1/0", "#SKU"]]);
    const block = await b.book.read("A1:D1");
    expect(block.columns).toEqual([["#N/A"], [{ error: "#N/A" }], [{ error: "#DIV/0!" }], ["#SKU"]]);
  });

  it("cuts whole columns to their content", async () => {
    const b = bench();
    fill(b, [["x"], ["y"]], 4, 1);
    const block = await b.book.read("Sheet1!B:C");
    expect([block.address, block.columns]).toEqual([
      "Sheet1!B5:C6",
      [
        ["x", "y"],
        [null, null],
      ],
    ]);
  });

  it("refuses a sheet that is gone", async () => {
    const b = bench();
    expect((await faultOf(b.book.read("Nowhere!A1:B2"))).code).toBe("sheetGone");
  });
});
