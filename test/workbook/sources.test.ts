import { bench, fill } from "./support";

describe("sources of data", () => {
  it("lists the selection, tables, named ranges and what visible sheets hold, in few requests", async () => {
    const b = bench();
    fill(b, [
      ["Item", "Units"],
      ["a", 1],
      ["b", 2],
    ]);
    await b.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:B3", true).name = "Stock";
      context.workbook.names.add("Units", "=Sheet1!$B$2:$B$3");
      context.workbook.names.add("Rate", "=0.07");
      context.workbook.worksheets.add("Empty");
      const hidden = context.workbook.worksheets.add("Secret");
      hidden.getRange("A1").values = [[1]];
      hidden.visibility = "Hidden";
      sheet.getRange("A2:B3").select();
      await context.sync();
    });
    await b.quiet();
    const start = b.host.meter.syncs;
    expect(await b.book.sources()).toEqual([
      { kind: "selection", label: "Selection", address: "Sheet1!A2:B3", rows: 2, columns: 2 },
      { kind: "table", label: "Stock", address: "Sheet1!A1:B3", rows: 3, columns: 2 },
      { kind: "name", label: "Units", address: "Sheet1!B2:B3", rows: 2, columns: 1 },
      { kind: "sheet", label: "Sheet1", address: "Sheet1!A1:B3", rows: 3, columns: 2 },
    ]);
    expect(b.host.meter.syncs - start).toBeLessThanOrEqual(4);
  });

  it("takes one selected cell as the block around it, and cuts whole columns", async () => {
    const b = bench();
    fill(
      b,
      [
        ["Item", "Units"],
        ["a", 1],
      ],
      2,
      1,
    );
    await b.book.goTo("Sheet1!C4");
    expect((await b.book.sources())[0]).toMatchObject({
      address: "Sheet1!B3:C4",
      label: "Block around the selected cell",
    });
    expect(await b.book.selection()).toMatchObject({ address: "Sheet1!C4", rows: 1, columns: 1 });
    await b.book.goTo("Sheet1!B:C");
    expect((await b.book.sources())[0]).toMatchObject({ address: "Sheet1!B3:C4", rows: 2, columns: 2 });
    await b.book.goTo("Sheet1!H20");
    expect((await b.book.sources())[0]).toMatchObject({ address: "Sheet1!H20", rows: 1, columns: 1 });
  });

  it("works in an empty workbook", async () => {
    const b = bench();
    expect((await b.book.sources()).map(({ kind }) => kind)).toEqual(["selection"]);
  });
});
