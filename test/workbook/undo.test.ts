import * as fc from "fast-check";
import { createExcelWorkbook } from "../../src/workbook/excelWorkbook";
import type { WritePlan } from "../../src/workbook/port";
import { UNDO_NAMESPACE } from "../../src/workbook/recordParts";
import { toXml } from "../../src/workbook/xmlText";
import { onSheet1, ranges, rules, units, validation } from "./randomRuns";
import { richPlan } from "./richPlan";
import { bench, faultOf, fill, plan, range, sheetPlan } from "./support";
import type { Bench } from "./support";
import { workbookState } from "./workbookState";

jest.setTimeout(60_000);

/** A sheet with a bit of everything that undo must bring back. */
async function lived(): Promise<Bench> {
  const b = bench();
  fill(b, [
    ["Item", "Units", "Share", "Note"],
    ["'00123", 5, "=B2/SUM(B$2:B$4)", "'=not a formula"],
    ["b", 7, "=B3/SUM(B$2:B$4)", "#N/A"],
    ["c", 8, "=B4/SUM(B$2:B$4)", "'#N/A"],
    ["=SEQUENCE(3)", true, "=1/0", "12/31/2024"],
  ]);
  await b.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D1").format.fill.color = "#FFEE00";
    sheet.getRange("A1:D1").format.font.bold = true;
    sheet.getRange("B2:B4").format.font.color = "#FF0000";
    sheet.getRange("B2:B4").format.font.size = 14;
    sheet.getRange("C2:C4").numberFormat = [["0.0%"], ["0.00%"], ["0.0%"]];
    sheet.getRange("A2:A4").format.horizontalAlignment = "Right";
    sheet.getRange("D2:D4").format.wrapText = true;
    sheet.getRange("D2:D4").format.borders.getItem("EdgeBottom").style = "Double";
    for (const side of ["EdgeTop", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const) {
      const line = sheet.getRange("A2:B4").format.borders.getItem(side);
      line.style = "Dash";
      line.weight = "Medium";
      line.color = "#336699";
    }
    sheet.getRange("A2:A2").format.protection.locked = false;
    sheet.getRange("A:A").format.columnWidth = 120;
    const rule = sheet.getRange("B2:B4").conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: "=6", operator: "GreaterThan" };
    rule.cellValue.format.fill.color = "#00FF00";
    sheet.getRange("B2:B3").conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#123456";
    sheet.getRange("B1:B30").conditionalFormats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#0000FF" },
    };
    sheet.getRange("B2:B4").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
    sheet.getRange("D2:D2").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
    const table = sheet.tables.add("F10:G12", true);
    table.name = "Mine";
    context.workbook.names.add("Units", "=Sheet1!$B$2:$B$4", "by hand");
    sheet.getRange("B3").select();
    await context.sync();
  });
  await b.quiet();
  return b;
}

const plans: fc.Arbitrary<WritePlan> = fc
  .record({
    ranges: fc.array(ranges, { minLength: 1, maxLength: 4 }),
    rules: fc.array(rules, { maxLength: 3 }),
    widths: fc.array(fc.option(fc.integer({ min: 2, max: 40 }), { nil: null }), { maxLength: 5 }),
    validated: fc.boolean(),
  })
  .map(({ ranges: filled, rules: conditionalFormats, widths: columnWidths, validated }) => {
    const validations = validated ? [validation] : [];
    const parts = { ranges: filled, conditionalFormats, columnWidths, validations };
    return plan([sheetPlan({ key: "over", target: onSheet1, ...parts }), sheetPlan({ key: "new", ...parts })], {
      names: [units],
      show: "new",
    });
  });

describe("undoing the last write", () => {
  it("brings back exactly what was there, whatever was written", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (anyPlan) => {
        const b = await lived();
        const before = workbookState(b.workbook);
        await b.book.write(anyPlan);
        expect(workbookState(b.workbook)).not.toEqual(before);
        await b.book.undoLastWrite();
        expect(workbookState(b.workbook)).toEqual(before);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it("works after the pane was reloaded, once", async () => {
    const b = await lived();
    const before = workbookState(b.workbook);
    const receipt = await b.book.write(richPlan());
    const reloaded = createExcelWorkbook();
    expect(await reloaded.lastWrite()).toEqual(receipt);
    await reloaded.undoLastWrite();
    expect(workbookState(b.workbook)).toEqual(before);
    expect(await reloaded.lastWrite()).toBeNull();
    expect((await faultOf(reloaded.undoLastWrite())).code).toBe("undoImpossible");
    expect(b.workbook.xmlParts).toHaveLength(0);
  });

  it("does not lose what the user changed since, unless told to", async () => {
    const b = await lived();
    const before = workbookState(b.workbook);
    await b.book.write(richPlan());
    const items = b.workbook.sheet("Items");
    if (!items) throw new Error("The sheet is missing.");
    b.editor.enter(items, { row: 30, column: 0, rows: 1, columns: 1 }, [["my note"]], {
      source: "Local",
      trigger: "Unknown",
    });
    b.editor.flush();
    const fault = await faultOf(b.book.undoLastWrite());
    expect([fault.code, fault.message]).toEqual(["undoImpossible", expect.stringContaining('"Items"')]);
    expect(items.value(30, 0)).toBe("my note");
    await b.book.undoLastWrite({ force: true });
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("is not put off by results that merely recalculate", async () => {
    const b = bench();
    fill(b, [[3]]);
    await b.book.write(plan([sheetPlan({ ranges: [range([["=SEQUENCE(Sheet1!A1)"]], { formulas: true })] })]));
    fill(b, [[5]]);
    expect(b.workbook.sheet("Result")?.value(4, 0)).toBe(5);
    await b.book.undoLastWrite();
    expect(b.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("is not put off by functions that answer after the write", async () => {
    const b = bench();
    const answers: (() => void)[] = [];
    b.calc.register({
      name: "SEG.SLOW",
      minimumArguments: 0,
      maximumArguments: 0,
      call: () => new Promise((answer) => answers.push(() => answer([[1], [2], [3]]))),
    });
    await b.book.write(plan([sheetPlan({ ranges: [range([["=SEG.SLOW()"]], { formulas: true })] })]));
    for (const answer of answers) answer();
    await b.calc.idle();
    expect(b.workbook.sheet("Result")?.value(2, 0)).toBe(3);
    await b.book.undoLastWrite();
    expect(b.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("takes a sheet the user has deleted already as undone", async () => {
    const b = bench();
    await b.book.write(plan([sheetPlan({ ranges: [range([[1]])] })]));
    const sheet = b.workbook.sheet("Result");
    if (sheet) b.workbook.removeSheet(sheet);
    await b.book.undoLastWrite();
    expect(await b.book.lastWrite()).toBeNull();
  });

  it("finds renamed sheets", async () => {
    const b = bench();
    await b.book.write(plan([sheetPlan({ ranges: [range([[1]])] })]));
    await b.run(async (context) => {
      context.workbook.worksheets.getItem("Result").name = "Renamed";
      await context.sync();
    });
    await createExcelWorkbook().undoLastWrite();
    expect(b.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it.each([
    "not JSON",
    "{}",
    "null",
    '{"version":1,"receipt":{},"steps":[],"written":[]}',
    '{"version":1,"receipt":{"id":"1","title":"t","when":"w","cells":1,"sheets":{},"tables":{}},"steps":[{"kind":"format disk"}],"written":[]}',
    '{"version":1,"receipt":{"id":"1","title":"t","when":"w","cells":1,"sheets":{},"tables":{}},"steps":[{"kind":"restoreSheet","snapshot":{"sheetId":"x","name":"y","areas":[{"rect":{"row":-1}}]}}],"written":[]}',
    '{"version":1,"receipt":{"id":"1","title":"t","when":"w","cells":1,"sheets":{},"tables":{}},"steps":[{"kind":"deleteSheet","sheetId":{"a":1}}],"written":[]}',
  ])("ignores an undo record that somebody tampered with (%#)", async (text) => {
    const b = bench();
    await b.run(async (context) => {
      context.workbook.customXmlParts.add(toXml(UNDO_NAMESPACE, new Map([["last", text]])));
      await context.sync();
    });
    expect(await b.book.lastWrite()).toBeNull();
  });

  it("keeps a record too large for the workbook in memory and no stale one in the file", async () => {
    const b = bench();
    const long = Array.from({ length: 400 }, () => ["x".repeat(5_000)]);
    fill(b, long);
    await b.book.write(plan([sheetPlan({ ranges: [range([["first"]])] })]));
    await b.book.write(plan([sheetPlan({ target: onSheet1, ranges: [range(long.map(() => [1]))] })]));
    expect(await createExcelWorkbook().lastWrite()).toBeNull();
    await b.book.undoLastWrite();
    expect(b.sheet.value(399, 0)).toBe("x".repeat(5_000));
  });
});
