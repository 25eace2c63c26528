import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

const list = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe("conditional formats in full through the real Office.js", () => {
  it("keep icons, ranks and presets, and refuse what Excel refuses", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A9");
      const icons = range.conditionalFormats.add("IconSet").iconSet;
      icons.load("style,criteria");
      await context.sync();
      expect([icons.style, icons.criteria[2]]).toEqual([
        "ThreeTrafficLights1",
        { type: "Percent", operator: "GreaterThanOrEqual", formula: "=67" },
      ]);
      const top = range.conditionalFormats.add("TopBottom");
      top.topBottom.rule = { rank: 20, type: "TopPercent" };
      const preset = range.conditionalFormats.add("PresetCriteria");
      preset.preset.rule = { criterion: "DuplicateValues" };
      preset.preset.format.borders.getItem("EdgeBottom").style = "Continuous";
      top.topBottom.load("rule");
      const line = preset.preset.format.borders.bottom.load("style");
      preset.load("stopIfTrue,preset/rule");
      await context.sync();
      expect([top.topBottom.rule, preset.preset.rule]).toEqual([
        { rank: 20, type: "TopPercent" },
        { criterion: "DuplicateValues" },
      ]);
      expect([line.style, preset.stopIfTrue]).toEqual(["Continuous", false]);
      const scale = range.conditionalFormats.add("ColorScale");
      const refused: (() => void)[] = [
        () => (top.topBottom.rule = { rank: 0, type: "TopItems" }),
        () => (top.topBottom.rule = { rank: 101, type: "BottomPercent" }),
        () => (preset.preset.rule = { criterion: "Nonsense" as "Blanks" }),
        () => (icons.criteria = [{} as Excel.ConditionalIconCriterion]),
        () => (scale.stopIfTrue = true),
        () => (range.conditionalFormats.add("Custom").custom.rule.formula = "=1+"),
        () => (range.conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator: "Between" }),
        () => (preset.priority = 99),
      ];
      for (const work of refused) {
        work();
        expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      }
    });
  });

  it("are taken from some of their cells; what is left keeps what its formulas mean", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=B1>0";
      sheet.getRange("A1:A3").conditionalFormats.clearAll();
      const left = sheet.getRange("A1:A9").conditionalFormats.getCount();
      const place = format.getRange().load("address");
      await context.sync();
      expect([left.value, place.address]).toEqual([1, "Sheet1!A4:A9"]);
    });
    expect(model.conditionalFormats[0]?.rule.formula).toBe("=B4>0");
  });
});

describe("data validation in full through the real Office.js", () => {
  it("judges numbers, texts, dates, lists and formulas", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("H1:H2").values = list(["A", "B"]);
      const cases: readonly [unknown[], Excel.DataValidationRule, string | null][] = [
        [[1, 5, 10, 2.5, "x"], { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, "A3:A5"],
        [[0.5, 2], { decimal: { formula1: 1, operator: "LessThan" } }, "A2"],
        [["'long text", "ok"], { textLength: { formula1: 4, operator: "LessThanOrEqualTo" } }, "A1"],
        [["A", "b", "C"], { list: { source: "=$H$1:$H$2", inCellDropDown: true } }, "A3"],
        [["A", "b"], { list: { source: "A,B", inCellDropDown: true } }, "A2"],
        [["2026-01-05", "2025-12-31"], { date: { formula1: "2026-01-01", operator: "GreaterThan" } }, "A2"],
        [[3, 4], { custom: { formula: "=MOD(A1,2)=1" } }, "A2"],
        [[1, 2], { decimal: { formula1: 0, operator: "GreaterThan" } }, null],
      ];
      for (const [cells, rule, wrong] of cases) {
        const range = sheet.getRange(`A1:A${cells.length}`);
        range.clear();
        range.dataValidation.clear();
        range.values = list(cells);
        range.dataValidation.rule = rule;
        const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
        range.dataValidation.load("valid");
        await context.sync();
        const place = wrong === null ? null : invalid.address.replaceAll("Sheet1!", "");
        const cellsOf = (text: string): string => (text.includes(":") ? "A3,A4,A5" : text);
        expect([invalid.isNullObject, place]).toEqual([wrong === null, wrong === null ? null : cellsOf(wrong)]);
        expect(range.dataValidation.valid).toBe(wrong === null ? true : null);
      }
    });
  });

  it("takes blanks when told to, moves formulas of what is left, and refuses incomplete rules", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:A4");
      range.dataValidation.rule = { custom: { formula: "=B1>0" } };
      range.dataValidation.ignoreBlanks = false;
      range.dataValidation.load("valid,type");
      await context.sync();
      expect([range.dataValidation.valid, range.dataValidation.type]).toEqual([false, "Custom"]);
      sheet.getRange("A1:A2").dataValidation.clear();
      range.dataValidation.load("type");
      await context.sync();
      expect(range.dataValidation.type).toBe("Inconsistent");
      const refused: Excel.DataValidationRule[] = [
        { wholeNumber: { formula1: 1, operator: "Between" } },
        { decimal: { formula1: "=1+", operator: "EqualTo" } },
        { list: { source: "x".repeat(256), inCellDropDown: true } },
        { custom: { formula: "=1" }, list: { source: "A", inCellDropDown: true } },
      ];
      for (const rule of refused) {
        sheet.getRange("D1").dataValidation.rule = rule;
        expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      }
    });
    expect(model.validations.map(({ range, rule }) => [range.row, rule.custom?.formula])).toEqual([[2, "=B3>0"]]);
  });
});
