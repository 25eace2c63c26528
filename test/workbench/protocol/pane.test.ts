import { Calc } from "../../../src/workbench/calc/calc";
import { Editor } from "../../../src/workbench/model/editor";
import { Workbook } from "../../../src/workbench/model/workbook";
import { RichApiHost } from "../../../src/workbench/protocol/richApiHost";
import { customFunctionBridge } from "../../../src/workbench/protocol/transport/customFunctionBridge";
import type { ExternalOptions } from "../../../src/workbench/protocol/transport/makeExternal";
import { makeExternal } from "../../../src/workbench/protocol/transport/makeExternal";
import type { BootedPane } from "../../support/bootPane";
import { bootPane } from "../../support/bootPane";
import { failureOf } from "../../support/failureOf";

function newHost(options: ExternalOptions = {}) {
  const workbook = new Workbook();
  const calc = new Calc(workbook, { blankCells: "empty" });
  const editor = new Editor(workbook, calc);
  const host = new RichApiHost(workbook, calc, editor);
  return { workbook, calc, editor, host, external: makeExternal(host, options) };
}

const matrix = { type: "any", dimensionality: "matrix" };
const functionsJson = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "ADD", name: "ADD", parameters: [matrix, { ...matrix, optional: true }] },
    { id: "SPILL", name: "SPILL", parameters: [{ type: "number" }] },
    { id: "BAD", name: "BAD", parameters: [] },
    { id: "CRASH", name: "CRASH", parameters: [] },
    { id: "PARTLY", name: "PARTLY", parameters: [] },
    { id: "WHERE", name: "WHERE", parameters: [] },
    { id: "SEEN", name: "SEEN", parameters: [matrix] },
    { id: "COUNT", name: "COUNT", parameters: [{ ...matrix, repeating: true }] },
    { id: "NEVER", name: "NEVER", parameters: [] },
    { id: "MISSING", name: "MISSING", parameters: [] },
  ],
};
const functionsScript = `
  CustomFunctions.associate("ADD", (a, b) => a[0][0] + (b === null ? 100 : b[0][0]));
  CustomFunctions.associate("SPILL", async (n) => Array.from({ length: n }, (_, i) => [i, i * 2]));
  CustomFunctions.associate("BAD", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no data"); });
  CustomFunctions.associate("CRASH", () => { throw new Error("boom"); });
  CustomFunctions.associate("PARTLY", () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero), new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no price")]]);
  CustomFunctions.associate("WHERE", (invocation) => invocation.address);
  CustomFunctions.associate("SEEN", (cells) => JSON.stringify(cells));
  CustomFunctions.associate("COUNT", (all) => all.length);
  CustomFunctions.associate("NEVER", () => new Promise(() => undefined));
  Office.actions.associate("press", (event) => { window.pressed = event.source.id; event.completed(); });
`;

describe("the real office.js in a page", () => {
  const open: BootedPane[] = [];
  const boot = async (...given: Parameters<typeof bootPane>): Promise<BootedPane> => {
    const pane = await bootPane(...given);
    open.push(pane);
    return pane;
  };
  afterEach(() => {
    for (const pane of open.splice(0)) pane.close();
  });

  it("starts inside the workbench and finds itself in Excel for Windows", async () => {
    const { external } = newHost({ dark: true });
    const { window, info } = await boot(external);
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
    const { context } = window.Office;
    expect(context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(context.requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
    expect([context.displayLanguage, context.contentLanguage]).toEqual(["en-US", "en-US"]);
    expect(context.document.url).toBe("C:\\Book1.xlsx");
    expect(context.officeTheme.bodyBackgroundColor).toBe("#262626");
  });

  it("carries requests, events and refusals", async () => {
    const { external, host, workbook, editor } = newHost();
    const { window } = await boot(external);
    const changed = new Promise<string>((resolve) => {
      void window.Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          resolve(event.address);
          return Promise.resolve();
        });
        await context.sync();
        editor.enter(workbook.active, { row: 4, column: 3, rows: 1, columns: 1 }, [["x"]]);
        editor.flush();
      });
    });
    expect(await changed).toBe("D5");
    const selected = new Promise<void>((resolve) => {
      void window.Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(() => {
          resolve();
          return Promise.resolve();
        });
        await context.sync();
        context.workbook.worksheets.getActiveWorksheet().getRange("B2").select();
        await context.sync();
      });
    });
    await selected;
    const read = (): Promise<unknown> =>
      window.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
        range.values = [[1, "=A1*2"]];
        range.load("values");
        await context.sync();
        return JSON.stringify(range.values);
      });
    expect(await read()).toBe("[[1,2]]");
    host.faults.cellEditMode = true;
    expect((await failureOf(read)).code).toBe("InvalidOperationInCellEditMode");
    host.faults.cellEditMode = false;
    for (const code of [
      "RequestPayloadSizeLimitExceeded",
      "ResponsePayloadSizeLimitExceeded",
      "GeneralException",
    ] as const) {
      host.faults.failAt(1, code);
      expect((await failureOf(read)).code).toBe(code);
    }
  });

  it("keeps document settings in the workbook", async () => {
    const { external, workbook } = newHost();
    workbook.settings.set("before", [1, 2]);
    const { window } = await boot(external);
    const { settings } = window.Office.context.document;
    expect(JSON.stringify(settings.get("before"))).toBe("[1,2]");
    settings.set("key", { a: 1 });
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    expect(workbook.settings.get("key")).toEqual({ a: 1 });
  });

  it("runs ribbon commands until they say they are done, and says when no page is there", async () => {
    const { external } = newHost();
    await expect(external.invokeCommand("press", "button")).rejects.toThrow("not there");
    const { window } = await boot(external, functionsScript);
    await external.invokeCommand("press", "button");
    expect((window as unknown as { pressed: string }).pressed).toBe("button");
  });

  it("hears when the add-in hides and shows its pane", async () => {
    const { external } = newHost();
    const states: string[] = [];
    external.onPaneState((state) => states.push(state));
    const { window } = await boot(external, functionsScript);
    await window.Office.addin.hide();
    await window.Office.addin.showAsTaskpane();
    expect(states).toEqual(["Background", "Visible"]);
  });

  it("calls custom functions in Microsoft's runtime and brings back values, arrays and errors", async () => {
    const { external, calc, workbook, editor } = newHost();
    customFunctionBridge(external, calc, functionsJson, "SEG");
    await boot(external, functionsScript);
    const sheet = workbook.active;
    const formulas = [
      "=SEG.ADD(1,2)",
      "=SEG.ADD(1)",
      "=SEG.BAD()",
      "=SEG.CRASH()",
      "=SEG.WHERE()",
      "=SEG.SEEN(H1:H3)",
      "=SEG.COUNT(1,H1:H2,3)",
      "=SEG.MISSING()",
      "=SEG.PARTLY()",
      "=SEG.SPILL(2)",
    ];
    editor.enter(sheet, { row: 1, column: 7, rows: 2, columns: 1 }, [["=1/0"], ["x"]]);
    editor.enter(
      sheet,
      { row: 0, column: 0, rows: formulas.length, columns: 1 },
      formulas.map((formula) => [formula]),
    );
    editor.flush();
    expect(String(sheet.value(0, 0))).toBe("#BUSY!");
    await calc.idle();
    const shown = formulas.map((_formula, row) => String(sheet.value(row, 0)));
    expect(shown).toEqual([
      "3",
      "101",
      "#N/A",
      "#VALUE!",
      "Sheet1!A5",
      '[[null],[{"type":"Error","basicType":"Error","basicValue":"#DIV/0!"}],["x"]]',
      "3",
      // Microsoft's runtime gives #VALUE! for a function that no script has brought.
      "#VALUE!",
      "1",
      "0",
    ]);
    expect(sheet.value(2, 0)).toMatchObject({ message: "no data" });
    expect(String(sheet.value(8, 1))).toBe("#DIV/0!");
    expect(sheet.value(8, 2)).toMatchObject({ code: "#N/A", message: "no price" });
    expect([sheet.value(10, 0), sheet.value(10, 1)]).toEqual([1, 2]);
  });

  it("sends many calls at once", async () => {
    const { external, calc, workbook, editor } = newHost();
    customFunctionBridge(external, calc, functionsJson, "SEG");
    await boot(external, functionsScript);
    const rows = 500;
    editor.enter(
      workbook.active,
      { row: 0, column: 0, rows, columns: 1 },
      Array.from({ length: rows }, (_row, index) => [`=SEG.ADD(${index},1)`]),
    );
    editor.flush();
    await calc.idle();
    expect(workbook.active.value(rows - 1, 0)).toBe(rows);
  });

  it("settles calls as #N/A when the pane is reloaded or the calculation is stopped", async () => {
    const { external, calc, workbook, editor } = newHost();
    customFunctionBridge(external, calc, functionsJson, "SEG");
    await boot(external, functionsScript);
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    editor.enter(workbook.active, cell, [["=SEG.NEVER()"]]);
    editor.flush();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await boot(external, functionsScript);
    await calc.idle();
    expect(String(workbook.active.value(0, 0))).toBe("#N/A");
    editor.enter(workbook.active, { ...cell, row: 1 }, [["=SEG.NEVER()"]]);
    editor.flush();
    await external.customFunctions.ready();
    external.customFunctions.cancelAll();
    await calc.idle();
    expect(String(workbook.active.value(1, 0))).toBe("#N/A");
    editor.enter(workbook.active, { ...cell, row: 2 }, [["=SEG.ADD(1,1)"]]);
    editor.flush();
    await calc.idle();
    expect(workbook.active.value(2, 0)).toBe(2);
  });
});
