import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { tsImport } from "tsx/esm/api";
import { launchBrowser } from "./browser.mjs";

const root = path.resolve(import.meta.dirname, "../..");
let running;
let browser;
let folder;

before(async () => {
  const { buildIfStale } = await tsImport("../../src/workbench/server/buildIfStale.ts", import.meta.url);
  const { serve } = await tsImport("../../src/workbench/server/serve.ts", import.meta.url);
  await buildIfStale(root, console.log);
  running = await serve({ root, port: 0 });
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(tmpdir(), "seg-e2e-"));
});
after(async () => {
  await browser?.close();
  await running?.close();
  if (folder) await rm(folder, { recursive: true });
});

/** Opens the page and notes everything that must not happen on it. */
async function openPage(query = "?sample=") {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(running.address) && !/^(data|blob):/.test(address)) faults.push(`asked for ${address}`);
  });
  await page.goto(running.address + query);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: "Try with sample data" }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => window.workbench?.grid.current()?.cellRect(0, 0));
  return { context, page, pane, faults };
}

/** Clicks into the middle of a cell, as a user does. */
async function clickCell(page, row, column) {
  const place = await page.evaluate(
    ([r, c]) => {
      const cell = window.workbench.grid.current().cellRect(r, c);
      return [cell.x + cell.width / 2, cell.y + cell.height / 2];
    },
    [row, column],
  );
  await page.mouse.click(...place);
}

/** Enters texts into cells from one downwards. */
async function typeDown(page, row, column, texts) {
  await clickCell(page, row, column);
  for (const text of texts) {
    await page.keyboard.type(text, { delay: 15 });
    // While the completion list is open, Enter would choose from it.
    await page.locator('[data-u-comp="sheets-formula-editor"]').waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
  }
}

/** Values of the active sheet as plain texts and numbers, once every function has answered. */
async function values(page, row, column, rows, columns) {
  return page.evaluate(
    async ([r, c, height, width]) => {
      const { workbook, calc } = window.workbench.session;
      await calc.idle();
      const cell = (i, j) => workbook.active.value(r + i, c + j);
      return Array.from({ length: height }, (_, i) =>
        Array.from({ length: width }, (_, j) => (cell(i, j)?.code ? cell(i, j).code : cell(i, j))),
      );
    },
    [row, column, rows, columns],
  );
}

async function axeViolations(page, rules = {}) {
  const result = await new AxeBuilder({ page })
    .include({ fromFrames: ["#pane", "html"] })
    // Fluent's focus sentinels are hidden from screen readers and reachable by Tab on purpose.
    .exclude({ fromFrames: ["#pane", "[data-tabster-dummy]"] })
    .options(rules)
    .analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

test("the page opens with a sample, the pane is ready, nothing fails and nothing leaves the computer", async () => {
  const { context, page, pane, faults } = await openPage("");
  await page
    .getByRole("navigation", { name: /Ribbon/ })
    .getByText("Classify selection")
    .waitFor();
  await pane.getByRole("button", { name: "Try with sample data" }).waitFor();
  assert.equal(await page.evaluate(() => typeof window.frames[0].Excel?.run), "function");
  const samples = await page.evaluate(() => fetch("/samples/index.json").then((answer) => answer.json()));
  const rows = await page.evaluate(() => window.workbench.session.workbook.sheets[0].usedRange()?.rows ?? 0);
  if (samples.includes("products.xlsx")) assert.ok(rows > 10, `the sample has ${rows} rows`);
  else assert.equal(rows, 0);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a SEG formula typed into a cell gets help, spills, and says what is wrong with a wrong call", async () => {
  const { context, page, faults } = await openPage();
  await typeDown(page, 0, 0, ["Revenue", "800", "150", "30", "20"]);

  await clickCell(page, 1, 1);
  const completion = page.locator('[data-u-comp="sheets-formula-editor"]');
  await page.keyboard.type("=SEG.AB", { delay: 30 });
  await completion.getByText("SEG.ABC", { exact: true }).waitFor();
  await page.keyboard.type("C(A2:A5,", { delay: 30 });
  await page.getByText("[cuts]", { exact: true }).waitFor();
  const marked = await page.getByText("[cuts]", { exact: true }).getAttribute("class");
  assert.match(marked, /primary/, "the argument the cursor is in is highlighted");
  await page.keyboard.press("Backspace");
  await page.keyboard.type(")", { delay: 30 });
  await completion.waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.workbench.session.workbook.active.value(4, 1) !== null);
  assert.deepEqual(await values(page, 1, 1, 4, 1), [["A"], ["B"], ["C"], ["C"]]);

  await typeDown(page, 1, 2, ["=SEG.ABC(A2:A5,5)"]);
  await page.waitForFunction(() => window.workbench.session.workbook.active.value(1, 2)?.message);
  await clickCell(page, 1, 2);
  const message = await page.locator(".cell-message").textContent();
  assert.match(message, /#VALUE!.*cuts/);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the sample becomes segments in four clicks: sheets with nine classes and a native chart", async () => {
  const { context, page, pane, faults } = await openPage();
  await pane.getByRole("button", { name: "Try with sample data" }).click();
  await pane.getByRole("button", { name: "Continue to settings" }).click({ timeout: 60_000 });
  await pane.getByRole("button", { name: "Continue to preview" }).click({ timeout: 60_000 });
  await pane.getByRole("button", { name: "Write to the workbook" }).click({ timeout: 60_000 });
  await pane.getByRole("button", { name: "Undo last write" }).waitFor({ timeout: 60_000 });

  const found = await page.evaluate(() => {
    const { workbook } = window.workbench.session;
    const classes = new Set();
    for (const sheet of workbook.sheets) {
      const used = sheet.usedRange(true);
      if (used) sheet.forEachValue(used, (value) => /^[ABC][XYZ]$/.test(String(value)) && classes.add(value));
    }
    return {
      classes: [...classes].sort(),
      charts: workbook.sheets.flatMap((sheet) => sheet.charts.map((chart) => chart.title.text)),
      tables: workbook.tables().length,
      formats: workbook.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0),
    };
  });
  assert.deepEqual(found.classes, ["AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ"]);
  assert.ok(found.charts.length > 0 && found.tables > 1 && found.formats > 0, JSON.stringify(found));
  await page.locator(".chart svg").first().waitFor({ state: "attached" });
  assert.deepEqual(await axeViolations(page), []);

  const before = await page.evaluate(() => window.workbench.session.workbook.sheets.length);
  await page.getByRole("button", { name: "Undo last write" }).click();
  await page.waitForFunction((count) => window.workbench.session.workbook.sheets.length < count, before);
  assert.deepEqual(faults, []);
  await context.close();
});

test("the pane has no accessibility fault at 350 pixels, light and dark", async () => {
  const { context, page, pane, faults } = await openPage();
  assert.equal(await page.locator("#pane").evaluate((frame) => Math.round(frame.clientWidth / 10)), 35);
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole("button", { name: "Dark" }).click();
  // Excel tells nobody that its theme has changed: the pane looks when the pointer comes to it, and again when
  // Office.js no longer gives the answer of before.
  await pane.getByRole("button", { name: "Try with sample data" }).hover();
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await frame.waitForFunction(() => {
    const painted = [...document.body.querySelectorAll("*")].map(
      (element) => getComputedStyle(element).backgroundColor,
    );
    const background = painted.find((color) => color !== "rgba(0, 0, 0, 0)") ?? "";
    return Math.max(...background.match(/\d+/g).slice(0, 3).map(Number)) < 100;
  });
  assert.deepEqual(await axeViolations(page), []);
  assert.deepEqual(faults, []);
  await context.close();
});

test("a saved workbook opens again with its formulas and results", async () => {
  const { context, page, pane, faults } = await openPage();
  await typeDown(page, 0, 0, ["Revenue", "800", "150", "50"]);
  await typeDown(page, 1, 1, ["=SEG.ABC(A2:A4)"]);
  await page.waitForFunction(() => window.workbench.session.workbook.active.value(3, 1) === "C");

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  const saved = path.join(folder, "segments.xlsx");
  await file.saveAs(saved);
  await page.getByRole("button", { name: "New" }).click();
  await page.waitForFunction(() => window.workbench.session.workbook.active.usedRange() === null);
  await page.getByLabel("Workbook file").setInputFiles(saved);
  await page.getByRole("heading", { name: "segments.xlsx" }).waitFor();
  await pane.getByRole("button", { name: "Try with sample data" }).waitFor();
  assert.deepEqual(await values(page, 0, 0, 4, 2), [
    ["Revenue", null],
    [800, "A"],
    [150, "B"],
    [50, "C"],
  ]);
  assert.equal(await page.evaluate(() => window.workbench.session.workbook.active.formula(1, 1)), "=SEG.ABC(A2:A4)");

  await page.waitForFunction(() => window.workbench.grid.current()?.cellRect(0, 0));
  await typeDown(page, 3, 0, ["900"]);
  await page.waitForFunction(() => window.workbench.session.workbook.active.value(3, 1) === "A");
  assert.deepEqual(faults, []);
  await context.close();
});
