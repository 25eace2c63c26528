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
});
