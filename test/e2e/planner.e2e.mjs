import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, startWorkbench } from "./openWorkbench.mjs";

const patience = { timeout: 120_000 };
let workbench;
before(async () => {
  workbench = await startWorkbench();
});
after(() => workbench?.close());

/** From the data, which the pane has, to the written sheets. */
async function finish(pane) {
  for (const name of ["Continue to settings", "Continue to preview", "Write to the workbook"])
    await pane.getByRole("button", { name }).click(patience);
  await pane.getByRole("button", { name: "Undo last write" }).waitFor(patience);
}

/** Headings of the first table of a sheet, and how many rows it has. */
const tableOn = (page, name) =>
  page.evaluate((wanted) => {
    const { workbook } = window.workbench.session;
    const sheet = workbook.sheets.find((one) => one.name === wanted);
    const table = workbook.tables().find((one) => one.sheet === sheet);
    if (!sheet || !table) return { headings: [], rows: 0, faults: 0 };
    const { row, column, rows, columns } = table.range;
    const headings = Array.from({ length: columns }, (_, at) => String(sheet.value(row, column + at)));
    let faults = 0;
    const body = { row: row + 1, column, rows: rows - 1, columns };
    sheet.forEachValue(body, (value) => {
      if (typeof value === "object" && value !== null) faults += 1;
    });
    return { headings, rows: rows - 1, faults };
  }, name);

test("from invoice lines to the parameters of an ERP system without leaving the pane", async () => {
  const { context, page, pane, faults } = await openPage(workbench);
  await pane.getByRole("button", { name: "Try with sample data" }).click();
  await finish(pane);
  await pane.getByRole("button", { name: "Go on: Profile demand" }).click();
  // The sales are chosen already; the sample's item data are brought beside them.
  await pane.getByRole("heading", { name: "Profile demand" }).waitFor();
  await finish(pane);
  await pane.getByRole("button", { name: "Go on: Forecast by segment" }).click();
  await pane.getByRole("heading", { name: "Forecast by segment" }).waitFor();
  await finish(pane);
  await pane.getByRole("button", { name: "Go on: Set inventory policy" }).click();
  await pane.getByRole("heading", { name: "Set inventory policy" }).waitFor();
  await finish(pane);

  const { headings, rows, faults: wrong } = await tableOn(page, "Stock parameters");
  for (const heading of [/^Item/, /safety stock/i, /reorder point/i, /order quantity/i])
    assert.ok(
      headings.some((one) => heading.test(one)),
      `${heading} in ${headings.join(", ")}`,
    );
  assert.ok(rows > 100, `${rows} items`);
  assert.equal(wrong, 0);
  const sheets = await page.evaluate(() => window.workbench.session.workbook.sheets.map((sheet) => sheet.name));
  assert.equal(sheets.filter((name) => name.startsWith("Invoice lines")).length, 1, sheets.join());
  assert.deepEqual(faults, []);
  await context.close();
});
