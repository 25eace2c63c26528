import { excelOnTheWeb } from "../../../src/workbench/protocol/hostProfile";
import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

describe("events in full through the real Office.js", () => {
  it("tell of names, places, visibility, protection, hidden rows, formulas and formats of sheets", async () => {
    // The library asks for Excel on the web before it attaches handlers for names, places and visibility.
    const { run, quiet } = excelHost({ profile: excelOnTheWeb });
    const seen: unknown[] = [];
    const note = (what: unknown[]): Promise<void> => {
      seen.push(what);
      return Promise.resolve();
    };
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onMoved.add((event) => note(["moved", event.positionBefore, event.positionAfter]));
      worksheets.onNameChanged.add((event) => note(["named", event.nameBefore, event.nameAfter]));
      worksheets.onVisibilityChanged.add((event) => note(["shown", event.visibilityBefore, event.visibilityAfter]));
      worksheets.onProtectionChanged.add((event) => note(["protected", event.isProtected]));
      worksheets.onRowHiddenChanged.add((event) => note(["rows", event.changeType, event.address]));
      worksheets.onFormulaChanged.add((event) => note(["formulas", event.formulaDetails]));
      worksheets.onFormatChanged.add((event) => note(["format", event.address]));
      await context.sync();
      const sheet = worksheets.getItem("Sheet1");
      const two = worksheets.add("Two");
      two.position = 0;
      two.name = "Zwei";
      two.visibility = "Hidden";
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("3:3").rowHidden = false;
      sheet.getRange("A1:A2").formulas = [["=1+1"], ["text"]];
      sheet.getRange("A1").formulas = [["=2+2"]];
      sheet.getRange("B1").format.fill.color = "#FF0000";
      sheet.protection.protect();
      await context.sync();
    });
    await quiet();
    expect(seen).toEqual([
      ["moved", 1, 0],
      ["named", "Two", "Zwei"],
      ["shown", "Visible", "Hidden"],
      ["rows", "Hidden", "2:3"],
      ["rows", "Unhidden", "3:3"],
      ["format", "B1"],
      ["protected", true],
      ["formulas", [{ cellAddress: "A1", previousFormula: "" }]],
      ["formulas", [{ cellAddress: "A1", previousFormula: "=1+1" }]],
    ]);
  });

  it("tell when the selection enters and leaves a table, and where", async () => {
    const { run, quiet } = excelHost();
    const seen: unknown[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B3", true);
      table.load("id");
      await context.sync();
      table.onSelectionChanged.add((event) => {
        seen.push([event.isInsideTable, event.address]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:D9").select();
      sheet.getRange("F1").select();
      await context.sync();
    });
    await quiet();
    expect(seen).toEqual([
      [true, "B2:B3"],
      [false, ""],
    ]);
  });

  it("fall silent while the add-in switches them off, and come again", async () => {
    const { run, quiet } = excelHost();
    const seen: string[] = [];
    const write = (cell: string, enabled: boolean): Promise<void> =>
      run(async (context) => {
        context.runtime.enableEvents = enabled;
        await context.sync();
        context.workbook.worksheets.getItem("Sheet1").getRange(cell).values = [[1]];
        await context.sync();
      });
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    await write("A1", true);
    await write("A2", false);
    await write("A3", true);
    await quiet();
    expect(seen).toEqual(["A1", "A3"]);
  });

  it("are refused by name when the workbench never sends them", async () => {
    const { run } = excelHost();
    await run(async (context) => {
      context.workbook.onAutoSaveSettingChanged.add(() => Promise.resolve());
      expect((await failureOf(() => context.sync())).code).toBe("ApiNotImplementedInWorkbench");
    });
  });
});
