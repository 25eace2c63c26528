import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

describe("what lies over cells, through the real Office.js", () => {
  it("values over merged cells go to their first cell only", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:C2").formulas = [
        [1, 2, 3],
        ["=A1", 5, 6],
      ];
      const range = sheet.getRange("A1:C2").load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([
        [1, "", 3],
        ["", "", 6],
      ]);
      sheet.getRange("E1:F2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("A1:B2").copyFrom("E1:F2");
      const copied = sheet.getRange("A1:B2").load("values");
      await context.sync();
      expect(copied.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(model.merges).toEqual([]);
    });
  });

  it("clearing takes conditional formats and validations off the cleared cells only", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:A9");
      const format = range.conditionalFormats.add("CellValue").cellValue;
      format.format.fill.color = "#FF0000";
      format.rule = { formula1: "=B1", operator: "GreaterThan" };
      range.dataValidation.rule = { custom: { formula: "=A1>B1" } };
      sheet.getRange("C1:D1").merge();
      sheet.comments.add("A4", "goes");
      sheet.getRange("A4:A5").clear("Formats");
      await context.sync();
      const pieces = () => model.conditionalFormats.map(({ range: { row, rows }, rule }) => [row, rows, rule.formula1]);
      expect(pieces()).toEqual([
        [0, 3, "=B1"],
        [5, 4, "=B6"],
      ]);
      expect(new Set(model.conditionalFormats.map(({ id }) => id)).size).toBe(2);
      expect([model.validations.length, model.comments.length, model.merges.length]).toEqual([1, 1, 1]);
      sheet.getRange("A4:D5").clear();
      sheet.getRange("C1:D1").clear("Formats");
      await context.sync();
      const rules = model.validations.map(({ range: { row, rows }, rule }) => [row, rows, rule.custom?.formula]);
      expect(rules).toEqual([
        [0, 3, "=A1>B1"],
        [5, 4, "=A6>B6"],
      ]);
      expect([model.comments.length, model.merges.length]).toEqual([0, 0]);
      sheet.getRange("A7").copyFrom("F1");
      await context.sync();
      expect(pieces()).toEqual([
        [0, 3, "=B1"],
        [5, 1, "=B6"],
        [7, 2, "=B8"],
      ]);
      expect(model.validations.map(({ rule }) => rule.custom?.formula)).toEqual(["=A1>B1", "=A6>B6", "=A8>B8"]);
    });
  });

  it("copied rules of two limits mean the cells beside their copy", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const format = sheet.getRange("A1:A2").conditionalFormats.add("CellValue").cellValue;
      format.rule = { formula1: "=B1", formula2: "=$C$1", operator: "Between" };
      sheet.getRange("A1:A2").dataValidation.rule = { wholeNumber: { formula1: "=B1", operator: "GreaterThan" } };
      sheet.getRange("A11:A12").copyFrom("A1:A2");
      await context.sync();
      expect(model.conditionalFormats[1]?.rule).toMatchObject({ formula1: "=B11", formula2: "=$C$1" });
      expect(model.validations[1]?.rule).toMatchObject({ wholeNumber: { formula1: "=B11" } });
    });
  });

  it("filters by date take dates only and pass over numbers that are none", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A4").values = [["day"], [46_096], [1e15], [-5]];
      const filter = (date: string) =>
        sheet.autoFilter.apply(sheet.getRange("A1:A4"), 0, {
          filterOn: "Values",
          values: [{ date, specificity: "Day" }],
        });
      filter("2026-03-15");
      await context.sync();
      expect([...model.hiddenRows]).toEqual([2, 3]);
      for (const date of ["March 15, 2026", "2026-03-15T10:20:30 GMT", "2026-13-45"]) {
        filter(date);
        expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      }
    });
  });
});
