import path from "node:path";
import { tsImport } from "tsx/esm/api";
import { launchBrowser } from "./browser.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** Builds what is stale, serves the workbench and starts a browser. */
export async function startWorkbench() {
  const { buildIfStale } = await tsImport("../../src/workbench/server/buildIfStale.ts", import.meta.url);
  const { serve } = await tsImport("../../src/workbench/server/serve.ts", import.meta.url);
  await buildIfStale(root, console.log);
  const running = await serve({ root, port: 0 });
  const browser = await launchBrowser();
  return {
    address: running.address,
    browser,
    async close() {
      await browser.close();
      await running.close();
    },
  };
}

/** What Univer's tab bar says when it hears of the active sheet before its tabs are drawn; it scrolls there afterwards. */
const TAB_NOT_DRAWN = "Index out of bounds";

/** Opens the page and notes everything that must not happen on it. */
export async function openPage({ browser, address }, query = "?sample=", width = 1440) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => {
    if (message.type() === "error" && message.text() !== TAB_NOT_DRAWN) faults.push(message.text());
  });
  page.on("request", (request) => {
    const asked = request.url();
    if (!asked.startsWith(address) && !/^(data|blob):/.test(asked)) faults.push(`asked for ${asked}`);
  });
  await page.goto(address + query);
  const pane = page.frameLocator("#pane");
  await paneReady(page);
  return { context, page, pane, faults };
}

/** Waits until the pane and the grid take a click. */
export async function paneReady(page) {
  await page.frameLocator("#pane").getByRole("button", { name: "Try with sample data" }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => window.workbench?.grid.current()?.cellRect(0, 0));
}

/** Clicks into the middle of a cell, as a user does. */
export async function clickCell(page, row, column) {
  const place = await page.evaluate(
    ([r, c]) => {
      const cell = window.workbench.grid.current().cellRect(r, c);
      return [cell.x + cell.width / 2, cell.y + cell.height / 2];
    },
    [row, column],
  );
  await page.mouse.click(...place);
}
