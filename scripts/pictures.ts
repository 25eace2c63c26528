/**
 * `npm run pictures`: makes the pictures of README.md from the running workbench, as three users see it: a planner
 * with classes and then with stock parameters, a buyer with formulas of his own, a controller with the cost to serve.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, FrameLocator, Page } from "playwright-core";
// Says what the page puts on its window.
import type {} from "../src/workbench/page/openSession";
import { buildIfStale } from "../src/workbench/server/buildIfStale";
import { serve } from "../src/workbench/server/serve";

const root = path.resolve(__dirname, "..");
const folder = path.join(root, "docs/pictures");
const PATIENCE = { timeout: 120_000 };

interface Scene {
  readonly page: Page;
  readonly pane: FrameLocator;
}

/** Runs an analysis of the pane from its data to the written sheets. */
async function runAnalysis({ page, pane }: Scene, name: string): Promise<void> {
  // Analyses stand in groups, of which one is open.
  const group = pane.locator("details").filter({ has: pane.locator("button", { hasText: name }) });
  if (!(await group.evaluate((details: HTMLDetailsElement) => details.open))) await group.locator("summary").click();
  await pane.getByRole("button", { name, exact: true }).click();
  await pane.getByText("Data checked").waitFor({ state: "attached", ...PATIENCE });
  // Tables that the pane suggests for optional inputs have the data checked once more.
  await page.waitForTimeout(2000);
  await pane.getByRole("button", { name: "Continue to settings" }).click(PATIENCE);
  await pane.getByRole("button", { name: "Continue to preview" }).click(PATIENCE);
  await pane.getByRole("button", { name: "Write to the workbook" }).click(PATIENCE);
  await pane.getByRole("button", { name: "Undo last write" }).waitFor(PATIENCE);
  await page.locator(".chart svg").first().waitFor(PATIENCE);
}

async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const place = await page.evaluate(
    ([r = 0, c = 0]) => {
      const cell = window.workbench?.grid.current()?.cellRect(r, c);
      return cell ? { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 } : null;
    },
    [row, column],
  );
  if (place) await page.mouse.click(place.x, place.y);
}

/** Types a text into a cell as a user does; a completion list must have closed before Enter. */
async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await clickCell(page, row, column);
  await page.keyboard.type(text, { delay: 10 });
  await page.locator('[data-u-comp="sheets-formula-editor"]').waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.evaluate(() => window.workbench?.session.calc.idle());
}

async function planner(scene: Scene): Promise<void> {
  await runAnalysis(scene, "Segment products");
}

/** Hides columns, so that what the picture is about stands side by side. */
async function hideColumns(page: Page, columns: readonly number[]): Promise<void> {
  await page.evaluate((hidden) => {
    const workbook = window.workbench?.session.workbook;
    if (!workbook) return;
    for (const column of hidden) workbook.active.hiddenColumns.add(column);
    for (const column of [10, 11, 12, 13]) workbook.active.columnWidths.set(column, column === 13 ? 150 : 84);
    workbook.emit("dimensions", workbook.active);
  }, columns);
  await page.waitForTimeout(300);
}

async function buyer({ page }: Scene): Promise<void> {
  await hideColumns(page, [1, 2, 4, 5, 9]);
  await page.getByRole("button", { name: "Open SEG" }).click();
  const headings = ["Supply risk", "Profit impact", "Quadrant", "Sourcing route"];
  for (const [index, heading] of headings.entries()) await type(page, 0, 10 + index, heading);
  await type(page, 1, 10, "=SEG.SCORE(G2:I41)");
  await type(page, 1, 11, "=SEG.SCORE(D2:D41)");
  await type(page, 1, 12, "=SEG.KRALJIC(K2#,L2#)");
  await type(page, 1, 13, '=SEG.POLICY(M2#,"sourcing route")');
  await clickCell(page, 1, 14);
  await page.keyboard.type("=SEG.POLICY(M2#,", { delay: 10 });
}

async function controller(scene: Scene): Promise<void> {
  await runAnalysis(scene, "Cost to serve");
}

/** What stock and service become under new parameters. */
async function stock(scene: Scene): Promise<void> {
  await runAnalysis(scene, "Set inventory policy");
}

const scenes = [
  { name: "planner", sample: "products.xlsx", play: planner },
  { name: "stock", sample: "products.xlsx", play: stock },
  { name: "buyer", sample: "categories.xlsx", play: buyer },
  { name: "controller", sample: "costToServe.xlsx", play: controller },
];

async function picture(browser: Browser, address: string, scene: (typeof scenes)[number]): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, deviceScaleFactor: 1.25 });
  const page = await context.newPage();
  await page.goto(`${address}?sample=${scene.sample}`);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: "Try with sample data" }).waitFor(PATIENCE);
  await page.waitForFunction(() => Boolean(window.workbench?.grid.current()?.cellRect(0, 0)));
  await scene.play({ page, pane });
  // Two frames and a moment for fonts and the last redraw.
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.join(folder, `${scene.name}.png`) });
  await context.close();
}

async function make(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await buildIfStale(root, console.log);
  const running = await serve({ root, port: 0 });
  const helper = pathToFileURL(path.join(root, "test/e2e/browser.mjs")).href;
  const { launchBrowser } = (await import(helper)) as { launchBrowser: () => Promise<Browser> };
  const browser = await launchBrowser();
  try {
    for (const scene of scenes) {
      await picture(browser, running.address, scene);
      console.log(`docs/pictures/${scene.name}.png`);
    }
  } finally {
    await browser.close();
    await running.close();
  }
}

make().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
