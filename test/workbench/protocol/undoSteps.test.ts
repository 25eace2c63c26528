import { excelOnTheWeb, ltsc2024, microsoft365 } from "../../../src/workbench/protocol/hostProfile";
import { excelHost } from "../../support/excelHost";

const entry = { row: 4, column: 4, rows: 1, columns: 1 };

/** The user types, then an add-in reads and writes. */
async function session(profile = microsoft365) {
  const excel = excelHost({ profile });
  const { editor } = excel;
  const { history } = excel.host;
  history.step("Typing", () => {
    editor.enter(excel.sheet, entry, [["mine"]]);
    editor.flush();
  });
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("E5").load("values");
    await context.sync();
  });
  const afterReading = history.names.undo;
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["written"]];
    await context.sync();
    context.workbook.worksheets.add("Second");
    await context.sync();
  });
  return { ...excel, history, afterReading };
}

describe("undo and what add-ins do", () => {
  it.each([microsoft365, excelOnTheWeb])("a request that changes something is a step: $name", async (profile) => {
    const { history, sheet, workbook, afterReading } = await session(profile);
    expect(afterReading).toEqual(["Typing"]);
    expect(history.names.undo).toHaveLength(3);
    history.undo();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    history.undo();
    expect([sheet.value(0, 0), sheet.value(4, 4)]).toEqual([null, "mine"]);
  });

  it("an Excel before ExcelApi 1.20 forgets what could be undone as soon as an add-in writes", async () => {
    const { history, sheet, afterReading } = await session(ltsc2024);
    expect(afterReading).toEqual(["Typing"]);
    expect([history.canUndo, history.cleared]).toEqual([false, expect.stringContaining("cannot be undone")]);
    expect([sheet.value(0, 0), sheet.value(4, 4)]).toEqual(["written", "mine"]);
  });
});
