import { excelHost } from "../../support/excelHost";

describe("cells through the real Office.js", () => {
  it("takes values as Excel does and gives back values, formulas, types, texts and places", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2");
      range.values = [
        [1, "2", "=A1+B1"],
        [true, "2024-03-01", "abc"],
      ];
      range.numberFormat = [
        ["0.00", "General", "0.0"],
        ["General", "yyyy-mm-dd", "@"],
      ];
      range.load();
      await context.sync();
      expect(range.values).toEqual([
        [1, 2, 3],
        [true, 45352, "abc"],
      ]);
      expect(range.formulas).toEqual([
        [1, 2, "=A1+B1"],
        [true, 45352, "abc"],
      ]);
      expect(range.numberFormat).toEqual([
        ["0.00", "General", "0.0"],
        ["General", "yyyy-mm-dd", "@"],
      ]);
      expect(range.valueTypes).toEqual([
        ["Double", "Double", "Double"],
        ["Boolean", "Double", "String"],
      ]);
      expect(range.text).toEqual([
        ["1.00", "2", "3.0"],
        ["TRUE", "2024-03-01", "abc"],
      ]);
      expect([range.address, range.rowCount, range.columnCount, range.cellCount]).toEqual(["Sheet1!A1:C2", 2, 3, 6]);
    });
  });

  it("spreads a single value, leaves cells given null, clears with empty text, keeps text after an apostrophe", async () => {
    const { run, sheet } = excelHost();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1");
      range.values = 7 as unknown as unknown[][];
      range.values = [[null, "", "'007", "50%"]];
      await context.sync();
    });
    const held = [0, 1, 2, 3].map((column) => sheet.value(0, column));
    expect(held).toEqual([7, null, "007", 0.5]);
    expect(sheet.style(0, 3).numberFormat).toBe("0%");
  });

  it("keeps whatever is written to cells formatted as text", async () => {
    const { run, sheet } = excelHost();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.numberFormat = [["@", "@"]];
      range.values = [["=1+1", "1-2"]];
      await context.sync();
    });
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.formula(0, 0)]).toEqual(["=1+1", "1-2", undefined]);
  });

  it("tells how the user writes numbers", async () => {
    const locale = { name: "de-DE", decimalSeparator: ",", thousandsSeparator: "." };
    const { run } = excelHost({ locale });
    await run(async (context) => {
      const { application } = context.workbook;
      application.load("decimalSeparator");
      application.cultureInfo.load("name");
      application.cultureInfo.numberFormat.load("numberGroupSeparator");
      await context.sync();
      const { cultureInfo } = application;
      expect([application.decimalSeparator, cultureInfo.name, cultureInfo.numberFormat.numberGroupSeparator]).toEqual([
        ",",
        "de-DE",
        ".",
      ]);
    });
  });
});
