import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

describe("ranges through the real Office.js", () => {
  it("calculates inside the batch: a load after a write sees results and spills", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("H1").formulas = [["=SEQUENCE(3,2)"]];
      const spill = sheet.getRange("H1").getSpillingToRangeOrNullObject();
      spill.load("address,values");
      const parent = sheet.getRange("I3").getSpillParentOrNullObject().load("address");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
      await context.sync();
      expect([spill.address, spill.values]).toEqual([
        "Sheet1!H1:I3",
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ]);
      expect(parent.address).toBe("Sheet1!H1");
      expect(none.isNullObject).toBe(true);
      sheet.getRange("I2").values = [["x"]];
      const anchor = sheet.getRange("H1").load("values,valueTypes");
      await context.sync();
      expect([anchor.values, anchor.valueTypes]).toEqual([[["#SPILL!"]], [["Error"]]]);
      sheet.getRange("I2").clear();
      anchor.load("values");
      await context.sync();
      expect(anchor.values).toEqual([[1]]);
    });
  });

  it("walks from range to range", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:D5");
      const walked = [
        range.getCell(1, 1),
        range.getRow(3),
        range.getColumn(0),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, -1),
        range.getAbsoluteResizedRange(2, 2),
        range.getBoundingRect("F1"),
        range.getIntersection("C1:C9"),
        range.getLastCell(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getRowsAbove(1),
        range.getColumnsAfter(2),
      ];
      for (const place of walked) place.load("address");
      const apart = range.getIntersectionOrNullObject("Z1");
      await context.sync();
      expect(walked.map((place) => place.address.replace("Sheet1!", ""))).toEqual([
        "C3",
        "B5:D5",
        "B2:B5",
        "A3:C6",
        "B2:C6",
        "B2:C3",
        "B1:F5",
        "C2:C5",
        "D5",
        "2:5",
        "B:D",
        "B1:D1",
        "E2:F5",
      ]);
      expect(apart.isNullObject).toBe(true);
    });
  });

  it("finds used ranges, regions, special cells, merged areas and visible rows", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C4").values = [
        ["a", 1],
        ["b", ""],
        ["c", "=1/0"],
      ];
      sheet.getRange("F9").values = [[7]];
      const used = sheet.getUsedRange(true).load("address");
      const part = sheet.getRange("A:C").getUsedRangeOrNullObject(true).load("address");
      const region = sheet.getRange("B2").getSurroundingRegion().load("address");
      const blanks = sheet.getRange("B2:C4").getSpecialCellsOrNullObject("Blanks").load("address");
      const errors = sheet.getRange("B2:C4").getSpecialCellsOrNullObject("Formulas", "Errors").load("address");
      const numbers = sheet
        .getRange("A1:C9")
        .getSpecialCellsOrNullObject("Constants", "Numbers")
        .load("address,cellCount");
      const logical = sheet.getRange("A1:C9").getSpecialCellsOrNullObject("Constants", "Logical");
      sheet.getRange("H1:I2").merge();
      const merged = sheet.getRange("G1:J4").getMergedAreasOrNullObject().load("address,areaCount");
      merged.areas.load("items/address");
      sheet.getRange("3:3").rowHidden = true;
      const view = sheet.getRange("B2:C4").getVisibleView().load("values,rowCount");
      const hidden = sheet.getRange("B2:C4").load("rowHidden");
      await context.sync();
      expect([used.address, part.address, region.address]).toEqual(["Sheet1!B2:F9", "Sheet1!B2:C4", "Sheet1!B2:C4"]);
      expect([blanks.address, errors.address, numbers.address]).toEqual(["Sheet1!C3", "Sheet1!C4", "Sheet1!C2"]);
      expect(logical.isNullObject).toBe(true);
      expect([merged.address, merged.areaCount, merged.areas.items[0]?.address]).toEqual([
        "Sheet1!H1:I2",
        1,
        "Sheet1!H1:I2",
      ]);
      expect([view.values, view.rowCount, hidden.rowHidden]).toEqual([
        [
          ["a", 1],
          ["c", "#DIV/0!"],
        ],
        2,
        null,
      ]);
    });
  });

  it("clears, copies, sorts, selects and takes names and parts of tables as addresses", async () => {
    const { run, workbook, sheet: model } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B4").values = [
        ["id", "x"],
        ["b", 2],
        ["a", 3],
        ["c", 1],
      ];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("D1").copyFrom("A1:B4");
      sheet.getRange("A1:B4").sort.apply([{ key: 1, ascending: false }], false, true);
      sheet.getRange("D2:D4").clear("Contents");
      sheet.getRange("B2:C3").select();
      context.workbook.names.add("Box", sheet.getRange("A2:B4"), "the items");
      const named = sheet.getRange("Box").load("address,values");
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(named.values).toEqual([
        ["a", 3],
        ["b", 2],
        ["c", 1],
      ]);
      expect(selected.address).toBe("Sheet1!B2:C3");
    });
    expect([model.value(0, 3), model.value(1, 3), model.value(1, 4)]).toEqual(["id", null, 2]);
    expect(model.style(0, 3).bold).toBe(true);
    expect(workbook.selection.rect).toEqual({ row: 1, column: 1, rows: 2, columns: 2 });
  });

  it("sets and reads formats, mixed ones as Excel shows them", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const heading = sheet.getRange("A1:C1");
      heading.format.fill.color = "#1f4e79";
      heading.format.font.bold = true;
      heading.format.font.color = "white";
      heading.format.horizontalAlignment = "Center";
      heading.format.wrapText = true;
      heading.format.columnWidth = 80;
      const bottom = heading.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.color = "#ff0000";
      await context.sync();
      heading.load("format/fill/color,format/font/bold,format/font/color,format/columnWidth,format/wrapText");
      bottom.load("style,color");
      const mixed = sheet.getRange("A1:A2").load("format/fill/color,format/font/bold");
      await context.sync();
      expect([heading.format.fill.color, heading.format.font.bold, heading.format.font.color]).toEqual([
        "#1F4E79",
        true,
        "#FFFFFF",
      ]);
      expect([heading.format.columnWidth, heading.format.wrapText]).toEqual([80, true]);
      expect([bottom.style, bottom.color]).toEqual(["Continuous", "#FF0000"]);
      expect([mixed.format.fill.color, mixed.format.font.bold]).toEqual(["", null]);
      heading.format.fill.color = "no colour";
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
  });

  it("keeps validation rules, with their messages", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B9");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "A,B,C" } };
      range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Class", message: "A, B or C" };
      range.dataValidation.prompt = { showPrompt: true, title: "Class", message: "Choose" };
      const part = range.getCell(3, 0).dataValidation.load("rule,type,errorAlert");
      await context.sync();
      expect([part.type, part.rule]).toEqual(["List", { list: { inCellDropDown: true, source: "A,B,C" } }]);
      expect(part.errorAlert.title).toBe("Class");
      range.getCell(0, 0).dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
      const mixed = range.dataValidation.load("type,rule");
      const partly = range
        .getOffsetRange(0, 1)
        .getResizedRange(0, 1)
        .getBoundingRect(range)
        .dataValidation.load("type");
      await context.sync();
      expect([mixed.type, mixed.rule, partly.type]).toEqual(["MixedCriteria", null, "Inconsistent"]);
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
      range.dataValidation.clear();
      part.load("type");
      await context.sync();
      expect(part.type).toBe("None");
    });
  });

  it("takes large writes in the pieces the library cuts them into", async () => {
    const { run, host } = excelHost();
    const rows = 2000;
    const columns = 12;
    const data = Array.from({ length: rows }, (_row, i) =>
      Array.from({ length: columns }, (_cell, j) => (j % 4 ? i * columns + j : `id ${i}`)),
    );
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").getResizedRange(rows - 1, columns - 1).values = data;
      await context.sync();
      const used = sheet.getUsedRange().load("values,address");
      await context.sync();
      expect(used.address).toBe("Sheet1!A1:L2000");
      expect(used.values).toEqual(data);
      sheet.getRange("A1").getResizedRange(rows, columns - 1).values = data;
      expect((await failureOf(() => context.sync())).code).toBe("InvalidArgument");
    });
    expect(host.meter.syncs).toBe(3);
  });

  it("waits with results until asked when calculation is manual", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      const { application, worksheets } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = "Manual";
      const cell = worksheets.getItem("Sheet1").getRange("K1");
      cell.formulas = [["=1+1"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).not.toEqual([[2]]);
      application.calculate("Recalculate");
      cell.load("values");
      application.load("calculationMode,decimalSeparator");
      application.cultureInfo.load("name");
      await context.sync();
      expect(cell.values).toEqual([[2]]);
      expect([application.calculationMode, application.decimalSeparator, application.cultureInfo.name]).toEqual([
        "Manual",
        ".",
        "en-US",
      ]);
    });
  });
});
