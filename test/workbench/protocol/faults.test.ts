import { byteLength } from "../../../src/workbench/protocol/core/byteLength";
import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";
import { excel2019, excelOnTheWeb, microsoft365 } from "../../../src/workbench/protocol/hostProfile";

describe("what Excel refuses", () => {
  it("takes no request while the user edits a cell", async () => {
    const { run, host } = excelHost();
    host.faults.cellEditMode = true;
    const failure = await failureOf(() => run((context) => context.sync(context.workbook.load("name"))));
    expect(failure.code).toBe("InvalidOperationInCellEditMode");
    host.faults.cellEditMode = false;
    await run((context) => context.sync(context.workbook.load("name")));
  });

  it("fails when busy, and at the request it was told to", async () => {
    const { run, host } = excelHost();
    host.faults.busy = true;
    expect((await failureOf(() => run((context) => context.sync(context.workbook.load("name"))))).code).toBe(
      "ActivityLimitReached",
    );
    host.faults.busy = false;
    host.faults.failAt(2, "GeneralException");
    await run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      context.workbook.load("name");
      expect((await failureOf(() => context.sync())).code).toBe("GeneralException");
      context.workbook.load("name");
      await context.sync();
    });
  });

  it("refuses requests and answers over 5 MB on the web only", async () => {
    const long = "x".repeat(30_000);
    const write = async (context: Excel.RequestContext): Promise<void> => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200");
      range.values = Array.from({ length: 200 }, () => [long]);
      await context.sync();
    };
    const web = excelHost({ profile: excelOnTheWeb });
    expect((await failureOf(() => web.run(write))).code).toBe("RequestPayloadSizeLimitExceeded");
    await excelHost({ profile: microsoft365 }).run(write);
    for (let row = 0; row < 200; row++) web.sheet.setValue(row, 0, long);
    const read = web.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").load("values");
      await context.sync();
    });
    expect((await failureOf(() => read)).code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("refuses to read more than five million cells at once", async () => {
    const { run } = excelHost();
    const failure = await failureOf(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:J500001").load("values");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("gives null for the cells of whole columns and takes none", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const column = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
      column.load("values,rowCount,isEntireColumn");
      await context.sync();
      expect([column.values, column.rowCount, column.isEntireColumn]).toEqual([null, 1048576, true]);
      column.values = [[1]];
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
  });

  it("has the library itself refuse what an old Excel lacks", async () => {
    const { run } = excelHost({ profile: excel2019 });
    const failure = await failureOf(() =>
      run(async (context) => {
        context.workbook.application.suspendScreenUpdatingUntilNextSync();
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ApiNotFound");
  });

  it("denies changes to locked cells of a protected sheet", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false }, "pw");
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      expect((await failureOf(() => context.sync())).code).toBe("AccessDenied");
      for (const change of [
        () => (sheet.getRange("B2").format.fill.color = "red"),
        () => (sheet.getRange("B2").numberFormat = [["0"]]),
        () => (sheet.getRange("B:B").columnHidden = true),
        () => sheet.charts.add("Line", sheet.getRange("A1:B2")),
      ]) {
        change();
        expect((await failureOf(() => context.sync())).code).toBe("AccessDenied");
      }
      sheet.getRange("B2").values = [[1]];
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.protection.unprotect("wrong");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      sheet.protection.unprotect("pw");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });

  it("refuses taken and impossible sheet names, the last visible sheet's removal, and deleted sheets", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("SHEET1");
      expect((await failureOf(() => context.sync())).code).toBe("ItemAlreadyExists");
      worksheets.add("a/b");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      const only = worksheets.getItem("Sheet1");
      only.delete();
      expect((await failureOf(() => context.sync())).code).toBe("InvalidOperation");
      const second = worksheets.add("Two");
      second.delete();
      await context.sync();
      second.load("name");
      expect((await failureOf(() => context.sync())).code).toBe("ItemNotFound");
    });
  });

  it("refuses a matrix of another size and addresses off the sheet", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [[1, 2]];
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      sheet.getRange("no such thing").load("address");
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
  });
});

describe("byteLength", () => {
  it("counts as UTF-8 does", () => {
    for (const text of ["", "plain", "Größe", "€ 12", "Lager 🚚 Süd"]) {
      expect(byteLength(text)).toBe(Buffer.byteLength(text, "utf8"));
    }
  });
});
