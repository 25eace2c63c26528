import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

async function codeOf(context: Excel.RequestContext, work: () => unknown): Promise<string> {
  work();
  return (await failureOf(() => context.sync())).code;
}

describe("looks of ranges through the real Office.js", () => {
  it("take every line, pattern, font and direction Excel has, and refuse others", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { format } = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      format.font.underline = "DoubleAccountant";
      format.font.superscript = true;
      format.font.subscript = true;
      format.fill.color = "#112233";
      format.fill.pattern = "Gray25";
      format.fill.patternColor = "#445566";
      format.borders.getItem("DiagonalDown").style = "Dash";
      format.protection.formulaHidden = true;
      format.shrinkToFit = true;
      format.readingOrder = "RightToLeft";
      format.textOrientation = 45;
      format.indentLevel = 1;
      format.adjustIndent(2);
      format.load(
        "font/underline,font/superscript,font/subscript,font/tintAndShade,fill/pattern,fill/patternColor,shrinkToFit,readingOrder,textOrientation,indentLevel,protection/formulaHidden",
      );
      const line = format.borders.getItem("DiagonalDown").load("style,sideIndex");
      const none = format.borders.getItem("DiagonalUp").load("style");
      await context.sync();
      const { font, fill } = format;
      expect([font.underline, font.superscript, font.subscript, font.tintAndShade]).toEqual([
        "DoubleAccountant",
        false,
        true,
        0,
      ]);
      expect([fill.pattern, fill.patternColor]).toEqual(["Gray25", "#445566"]);
      expect([format.shrinkToFit, format.readingOrder, format.textOrientation, format.indentLevel]).toEqual([
        true,
        "RightToLeft",
        45,
        3,
      ]);
      expect([format.protection.formulaHidden, line.style, line.sideIndex, none.style]).toEqual([
        true,
        "Dash",
        "DiagonalDown",
        "None",
      ]);
      const refused: [() => unknown, string][] = [
        [() => (format.textOrientation = 91), "InvalidArgument"],
        [() => (format.font.size = 410), "InvalidArgument"],
        [() => (format.fill.pattern = "Stripes" as "Solid"), "InvalidArgument"],
        [() => (format.horizontalAlignment = "Middle" as "Left"), "InvalidArgument"],
        [() => (format.borders.getItem("Side" as "EdgeTop").style = "Dot"), "InvalidArgument"],
        [() => (format.indentLevel = 251), "InvalidArgument"],
        [() => (format.font.tintAndShade = 0.5), "ApiNotImplementedInWorkbench"],
      ];
      for (const [change, code] of refused) expect(await codeOf(context, change)).toBe(code);
    });
  });

  it("stay out of a protected sheet unless it allows them; rows may be let in among locked cells", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
      sheet.getRange("A1").format.fill.color = "#112233";
      sheet.getRange("1:1").insert("Down");
      const moved = sheet.getRange("A2").load("values");
      await context.sync();
      expect(moved.values).toEqual([[1]]);
      const refused: (() => unknown)[] = [
        () => sheet.getRange("1:1").delete("Up"),
        () => sheet.getRange("A:A").insert("Right"),
        () => sheet.getRange("A:A").format.autofitColumns(),
        () => sheet.getRange("A1").clear(),
      ];
      for (const change of refused) expect(await codeOf(context, change)).toBe("AccessDenied");
    });
  });

  it("are read of cells that show: rows hidden by hand are no part of a view, and writing leaves them alone", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("2:2").rowHidden = true;
      const view = sheet.getRange("A1:A3").getVisibleView();
      view.rows.load("items/values,items/index");
      view.values = [[10], [30]];
      view.load("cellAddresses");
      await context.sync();
      expect(view.rows.items.map(({ values, index }) => [values, index])).toEqual([
        [[[1]], 0],
        [[[3]], 1],
      ]);
      expect(view.cellAddresses).toEqual([["Sheet1!A1"], ["Sheet1!A3"]]);
    });
    expect([0, 1, 2].map((row) => model.value(row, 0))).toEqual([10, 2, 30]);
  });
});
