import { joinRuns } from "../../../src/workbench/page/joinRuns";
import { excelHost } from "../../support/excelHost";

async function writeSheets(made: ReturnType<typeof excelHost>, ...names: string[]): Promise<void> {
  for (const name of names) {
    await made.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange("A1").values = [[name]];
      await context.sync();
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
    });
  }
}

it("makes one step of the requests between two actions of the user, named by the sheets written", async () => {
  const made = excelHost();
  const { history } = made.host;
  const userActs = joinRuns(made.host, "SEG");
  await writeSheets(made, "Products");
  expect(history.names.undo).toEqual(["SEG: Products"]);
  userActs();
  await writeSheets(made, "Segments", "Items");
  expect(history.names.undo).toEqual(["SEG: Segments and 1 more", "SEG: Products"]);
  history.undo();
  expect(made.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Products"]);
  history.redo();
  expect(made.workbook.sheet("Items")?.style(0, 0).bold).toBe(true);
  history.undo();
  history.undo();
  expect(made.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
});

it("leaves reading out, and what the user did in between a step of its own", async () => {
  const made = excelHost();
  const { history } = made.host;
  const userActs = joinRuns(made.host, "SEG");
  await made.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    return range.values;
  });
  expect(history.canUndo).toBe(false);
  userActs();
  history.step("Typing", () => made.sheet.setValue(0, 0, 1));
  await writeSheets(made, "Products");
  expect(history.names.undo).toEqual(["SEG: Products", "Typing"]);
});
