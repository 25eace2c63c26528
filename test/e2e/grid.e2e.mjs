import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { clickCell, openPage, startWorkbench } from "./openWorkbench.mjs";

let workbench;
before(async () => {
  workbench = await startWorkbench();
});
after(() => workbench?.close());

/** A column with a rule, a note and a chart over it. */
async function fillSheet(page) {
  await page.evaluate(() => {
    const { workbook, editor } = window.workbench.session;
    const sheet = workbook.active;
    editor.enter(sheet, { row: 0, column: 0, rows: 4, columns: 1 }, [["Item"], ["x"], ["y"], ["z"]]);
    editor.flush();
    const errorAlert = { showAlert: true, style: "Stop", title: "", message: "Buy or sell." };
    const prompt = { showPrompt: false, title: "", message: "" };
    const rule = { list: { inCellDropDown: true, source: "Buy,Sell" } };
    const range = { row: 1, column: 1, rows: 3, columns: 1 };
    sheet.validations.push({ range, rule, errorAlert, prompt, ignoreBlanks: true });
    sheet.notes.push({ row: 1, column: 0, author: "Ann", text: "Ask for a price", visible: false });
    workbook.emit("comments", sheet);
  });
}

test("rules of cells refuse in their own words and offer their list; notes are read where they stand", async () => {
  const { context, page, faults } = await openPage(workbench);
  await fillSheet(page);
  await clickCell(page, 1, 1);
  await page.keyboard.type("Keep");
  await page.keyboard.press("Enter");
  await page.locator(".status-state", { hasText: "Buy or sell." }).waitFor();
  assert.equal(await page.evaluate(() => window.workbench.session.workbook.active.value(1, 1)), null);
  await clickCell(page, 1, 1);
  await page.getByLabel("Choose a value for the cell").selectOption("Sell");
  assert.equal(await page.evaluate(() => window.workbench.session.workbook.active.value(1, 1)), "Sell");
  await clickCell(page, 1, 0);
  await page.locator(".remarks", { hasText: "Ask for a price" }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test("what is selected in the first moments is selected in the workbook, too", async () => {
  const { context, page, faults } = await openPage(workbench);
  await clickCell(page, 3, 2);
  const { rect } = await page.evaluate(() => ({ rect: window.workbench.session.workbook.selection.rect }));
  assert.deepEqual(rect, { row: 3, column: 2, rows: 1, columns: 1 });
  assert.deepEqual(faults, []);
  await context.close();
});

test("tabs are added, renamed and undone; the name box jumps", async () => {
  const { context, page, faults } = await openPage(workbench);
  const names = () => page.evaluate(() => window.workbench.session.workbook.sheets.map((sheet) => sheet.name).join());
  const tab = page.getByText("Sheet1", { exact: true }).first();
  await tab.dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Mine");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.workbench.session.workbook.sheets[0].name === "Mine");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  assert.equal(await names(), "Sheet1");
  await page.evaluate(() => {
    const { workbook } = window.workbench.session;
    workbook.names.push({ name: "Far", formula: "=Sheet1!$C$150", comment: "", visible: true, scope: null });
    workbook.emit("names", { scope: null });
  });
  const box = page.locator('[data-u-comp="defined-name"] input, .grid input').first();
  for (const [text, row, column] of [
    ["D40", 39, 3],
    ["Far", 149, 2],
  ]) {
    await box.click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      ([r, c]) => {
        const { rect } = window.workbench.session.workbook.selection;
        return rect.row === r && rect.column === c;
      },
      [row, column],
      { timeout: 10_000 },
    );
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("cut cells take their references along, and one step of undo brings them back", async () => {
  const { context, page, faults } = await openPage(workbench);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async () => {
    // Under load the browser's clipboard is slower than the keys: the paste has to wait for it.
    const write = navigator.clipboard.write.bind(navigator.clipboard);
    navigator.clipboard.write = (items) => new Promise((done) => setTimeout(done, 500)).then(() => write(items));
    const { workbook, editor, calc } = window.workbench.session;
    const rows = [2, 3, 4].map((n) => [n / 10, n * 0.2]);
    editor.enter(workbook.active, { row: 1, column: 1, rows: 3, columns: 2 }, rows);
    editor.enter(workbook.active, { row: 1, column: 3, rows: 1, columns: 1 }, [["=SEG.KRALJIC(B2:B4,C2:C4)"]]);
    editor.flush();
    await calc.idle();
  });
  const state = () =>
    page.evaluate(async () => {
      const { workbook, calc } = window.workbench.session;
      await calc.idle();
      const sheet = workbook.active;
      return [sheet.formula(1, 3), sheet.value(1, 1), sheet.value(1, 6), sheet.spillAnchor(3, 3)];
    });
  const spill = { row: 1, column: 3 };
  const before = ["=SEG.KRALJIC(B2:B4,C2:C4)", 0.2, null, spill];
  assert.deepEqual(await state(), before);
  await clickCell(page, 1, 1);
  await page.keyboard.down("Shift");
  await clickCell(page, 3, 2);
  await page.keyboard.up("Shift");
  await page.keyboard.press("Control+x");
  await clickCell(page, 1, 6);
  await page.keyboard.press("Control+v");
  await page.waitForFunction(() => window.workbench.session.workbook.active.value(1, 6) === 0.2);
  assert.deepEqual(await state(), ["=SEG.KRALJIC(G2:G4,H2:H4)", null, 0.2, spill]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  assert.deepEqual(await state(), before);
  assert.deepEqual(faults, []);
  await context.close();
});
