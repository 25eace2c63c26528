import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

describe("the request protocol", () => {
  it("loads collections by item paths, nested collections, arrays of names, and only what was asked for", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      context.workbook.worksheets.add("Two");
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/tables/items/name");
      await context.sync();
      const [first, second] = sheets.items;
      expect([first?.name, second?.name]).toEqual(["Sheet1", "Two"]);
      expect(first?.tables.items).toEqual([]);
      const failure = await failureOf(() => first?.visibility);
      expect(failure.code).toBe("PropertyNotLoaded");
      sheets.load(["items/id", "items/visibility"]);
      await context.sync();
      expect(sheets.items[1]?.visibility).toBe("Visible");
    });
  });

  it("loads part of a collection and its count", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      const page = context.workbook.worksheets.load({
        select: "name",
        top: 2,
        skip: 1,
      } as Excel.Interfaces.CollectionLoadOptions);
      await context.sync();
      expect(page.items.map((sheet) => sheet.name)).toEqual(["B", "C"]);
    });
  });

  it("answers null objects and everything below them without failing", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("none");
      missing.load("name");
      const range = missing.getRange("A1");
      range.load("values");
      const found = context.workbook.worksheets.getItemOrNullObject("sheet1");
      await context.sync();
      expect([missing.isNullObject, range.isNullObject, found.isNullObject]).toEqual([true, true, false]);
    });
  });

  it("says code, place and statement of a failure as a real OfficeExtension.Error", async () => {
    const { run, OfficeExtension: library } = excelHost();
    await run(async (context) => {
      const missing = context.workbook.worksheets.getItem("none");
      missing.load("name");
      const failure = await failureOf(() => context.sync());
      expect(failure).toBeInstanceOf(library.Error);
      expect(failure).toBeInstanceOf(Error);
      expect(failure.code).toBe("ItemNotFound");
      expect(failure.name).toBe("RichApi.Error");
      expect(failure.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
      expect(failure.debugInfo.statement).toContain("getItem");
    });
  });

  it("keeps what was done before the failing action and does nothing after it", async () => {
    const { run, sheet } = excelHost();
    await run(async (context) => {
      const first = context.workbook.worksheets.getItem("Sheet1");
      first.getRange("Z1").values = [[5]];
      first.getRange("Z2:Z3").values = [[1, 2]];
      first.getRange("Z9").values = [[9]];
      const failure = await failureOf(() => context.sync());
      expect(failure.code).toBe("InvalidArgument");
    });
    expect([sheet.value(0, 25), sheet.value(8, 25)]).toEqual([5, null]);
  });

  it("keeps ranges between requests, moves them with inserted rows, and lets go of them", async () => {
    const { run, host, quiet } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("D5");
      range.values = [[42]];
      await context.sync();
      sheet.getRange("3:3").insert("Down");
      await context.sync();
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!D6", [[42]]]);
      const kept = host.keptReferences;
      range.untrack();
      await context.sync();
      expect(host.keptReferences).toBeLessThan(kept);
    });
    await quiet();
    expect(host.keptReferences).toBe(0);
  });

  it("fails on a kept range whose cells were deleted", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B3");
      range.load("address");
      await context.sync();
      sheet.getRange("3:3").delete("Up");
      range.load("values");
      const failure = await failureOf(() => context.sync());
      expect(failure.code).toBe("ItemNotFound");
    });
  });

  it("adds a sheet once however often it is mentioned, and keeps it usable later", async () => {
    const { run, workbook } = excelHost();
    await run(async (context) => {
      const added = context.workbook.worksheets.add("New");
      added.getRange("A1").values = [[1]];
      added.load("name,id");
      await context.sync();
      added.getRange("A2").values = [[2]];
      await context.sync();
    });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "New"]);
    expect(workbook.sheet("New")?.value(1, 0)).toBe(2);
  });

  it("reports what was read too early", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      expect((await failureOf(() => range.values)).code).toBe("PropertyNotLoaded");
      const count = context.workbook.worksheets.getCount();
      expect((await failureOf(() => count.value)).code).toBe("ValueNotLoaded");
    });
  });

  it("names members it lacks instead of pretending", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").showCard();
      const failure = await failureOf(() => context.sync());
      expect([failure.code, failure.message]).toEqual([
        "ApiNotImplementedInWorkbench",
        "The workbench does not implement Range.showCard.",
      ]);
    });
  });

  it("works without Excel.run", async () => {
    const { Excel: library } = excelHost();
    const context = new library.RequestContext();
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(sheet.name).toBe("Sheet1");
  });

  it("meters requests, syncs, bytes and cells", async () => {
    const { run, host } = excelHost();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load("values");
      await context.sync();
    });
    expect(host.meter.syncs).toBe(2);
    expect(host.meter.cells).toBe(8);
    expect(host.meter.bytesIn).toBeGreaterThan(0);
    expect(host.meter.bytesOut).toBeGreaterThan(0);
  });
});
