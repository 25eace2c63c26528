import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { clickCell, openPage, paneReady, startWorkbench } from "./openWorkbench.mjs";

let workbench;
before(async () => {
  workbench = await startWorkbench();
});
after(() => workbench?.close());

const patience = { timeout: 60_000 };
const sheetNames = (page) => page.evaluate(() => window.workbench.session.workbook.sheets.map((sheet) => sheet.name));
const firstCell = (page) => page.evaluate(() => window.workbench.session.workbook.active.value(0, 0));

/** Up to the button that writes. */
async function prepareRun(pane) {
  await pane.getByRole("button", { name: "Try with sample data" }).click();
  await pane.getByRole("button", { name: "Continue to settings" }).click(patience);
  await pane.getByRole("button", { name: "Continue to preview" }).click(patience);
  await pane.getByRole("button", { name: "Write to the workbook" }).waitFor(patience);
}

test("a run of the add-in is one step of undo, beside what was typed", async () => {
  const { context, page, pane, faults } = await openPage(workbench);
  await clickCell(page, 0, 0);
  await page.keyboard.type("typed");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.workbench.session.workbook.active.value(0, 0) === "typed");
  await page.keyboard.press("Control+z");
  assert.equal(await firstCell(page), null);
  await page.keyboard.press("Control+y");
  assert.equal(await firstCell(page), "typed");

  const before = await sheetNames(page);
  await prepareRun(pane);
  const prepared = await sheetNames(page);
  await pane.getByRole("button", { name: "Write to the workbook" }).click();
  await pane.getByRole("button", { name: "Undo last write" }).waitFor(patience);
  const after = await sheetNames(page);
  assert.ok(after.length > prepared.length, after.join());
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  assert.match(await undo.getAttribute("title"), /^Undo SEG: /);
  await undo.click();
  assert.deepEqual(await sheetNames(page), prepared);
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  assert.deepEqual(await sheetNames(page), after);
  await page.locator(".chart svg").first().waitFor({ state: "attached" });
  for (let step = 0; step < 6 && (await undo.getAttribute("aria-disabled")) === "false"; step += 1) await undo.click();
  assert.deepEqual(await sheetNames(page), before);
  assert.equal(await firstCell(page), null);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a fault switched on strikes the write; the pane says so, and a second try succeeds", async () => {
  const { context, page, pane, faults } = await openPage(workbench);
  await prepareRun(pane);
  const prepared = await sheetNames(page);
  await page.getByRole("button", { name: "Host", exact: true }).click();
  const drawer = page.getByRole("region", { name: "Host" });
  await drawer.getByLabel("every request").check();
  await drawer.getByRole("checkbox", { name: /Excel is busy/ }).check();
  assert.deepEqual(await violations(page), []);
  await pane.getByRole("button", { name: "Write to the workbook" }).click();
  await pane.getByText(/busy/i).first().waitFor(patience);
  await drawer.getByText(/[1-9]\d* strikes? so far/).waitFor(patience);
  await drawer.getByRole("button", { name: "Switch all off" }).click();
  assert.deepEqual(await sheetNames(page), prepared);

  await pane
    .getByRole("button", { name: /Write to the workbook|Try again/ })
    .first()
    .click(patience);
  await pane.getByRole("button", { name: "Undo last write" }).waitFor(patience);
  assert.ok((await sheetNames(page)).length > prepared.length);
  const requests = await drawer
    .getByRole("row", { name: /^Requests/ })
    .getByRole("cell")
    .last()
    .textContent();
  assert.ok(Number(requests.replaceAll(",", "")) > 10, requests);
  assert.deepEqual(faults, []);
  await context.close();
});

test("another Excel opens the same workbook anew", async () => {
  const { context, page, faults } = await openPage(workbench);
  await page.evaluate(() => {
    const { workbook, editor } = window.workbench.session;
    editor.enter(workbook.active, { row: 0, column: 0, rows: 1, columns: 1 }, [["kept"]]);
    editor.flush();
  });
  await page.getByRole("button", { name: "Host", exact: true }).click();
  await page.getByLabel("Excel", { exact: true }).selectOption({ label: "Excel on the web (ExcelApi 1.20)" });
  await page.waitForFunction(() => window.workbench.session.profile.id === "web");
  await paneReady(page);
  assert.equal(await firstCell(page), "kept");
  assert.equal(
    await page.evaluate(() => window.frames[0].Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1")),
    true,
  );
  await page.getByRole("button", { name: "Dark" }).click();
  await paneReady(page);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(faults, []);
  await context.close();
});

async function violations(page) {
  const result = await new AxeBuilder({ page })
    .include(".title-bar")
    .include(".drawer")
    .include(".status-bar")
    .analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}
