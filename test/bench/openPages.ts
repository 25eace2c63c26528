import type { Browser, Page, Request } from "playwright-core";
import type { OpenSession } from "../../src/workbench/page/openSession";

/** How one start went: the seconds until each step was reached, and what was fetched meanwhile. */
export interface StartUp {
  readonly seconds: readonly (readonly [step: string, seconds: number])[];
  readonly requests: number;
  readonly bytes: number;
  /** Requests that went to other origins than the one the page came from. */
  readonly foreign: number;
  /** Other origins that something on the page asked for and the page's own policy refused. */
  readonly refused: number;
}
type Step = readonly [name: string, reached: (page: Page) => Promise<unknown>];

/** Milliseconds in which late requests still count: Office.js wants to report its start after three seconds. */
const AFTERMATH = 4000;
const PATIENCE = { timeout: 60_000 };

/** The page with its grid and the pane in its frame, over an empty workbook. */
export function openWorkbench(browser: Browser, address: string): Promise<StartUp> {
  return open(browser, address, "?sample=", [
    ["page shown", (page) => page.getByRole("navigation", { name: /Ribbon/ }).waitFor(PATIENCE)],
    [
      "grid takes a click",
      (page) => page.waitForFunction("window.workbench?.grid.current()?.cellRect(0, 0)", PATIENCE),
    ],
    ["pane takes a click", paneReady],
    ["first result of a SEG function", firstResult],
  ]);
}

/** The add-in's page by itself: it says that it belongs into Excel. */
export function openPane(browser: Browser, address: string): Promise<StartUp> {
  return open(browser, address, "addin/taskpane.html", [
    ["page shown", (page) => page.locator("#root").waitFor(PATIENCE)],
    ["says what it is", (page) => page.getByRole("heading", { name: "belongs inside Excel" }).waitFor(PATIENCE)],
  ]);
}

/** Opens a page with an empty cache and watches all steps at once. */
async function open(browser: Browser, address: string, place: string, steps: readonly Step[]): Promise<StartUp> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const watch = watchRequests(page, address);
  const started = performance.now();
  await page.goto(address + place, { waitUntil: "commit" });
  const seconds = await Promise.all(
    steps.map(async ([name, reached]) => {
      await reached(page);
      return [name, (performance.now() - started) / 1000] as const;
    }),
  );
  await page.waitForTimeout(AFTERMATH);
  const fetched = await watch.end();
  await context.close();
  return { seconds, ...fetched };
}

function watchRequests(page: Page, address: string) {
  const sizes: Promise<number>[] = [];
  const refused = new Set<string>();
  let [requests, foreign] = [0, 0];
  const overNetwork = (request: Request): boolean => !/^(data|blob):/.test(request.url());
  page.on("request", (request) => {
    if (!overNetwork(request)) return;
    requests += 1;
    if (!request.url().startsWith(address)) foreign += 1;
  });
  page.on("requestfinished", (request) => {
    if (overNetwork(request)) sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  page.on("console", (message) => {
    const [origin] = /https?:\/\/[^/']+/.exec(message.text()) ?? [];
    if (origin !== undefined && message.text().includes("Content Security Policy")) refused.add(origin);
  });
  return {
    end: async () => {
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      return { requests, bytes, foreign, refused: refused.size };
    },
  };
}

async function paneReady(page: Page): Promise<void> {
  await page
    .frameLocator("#pane")
    .getByRole("button", { name: "Try with sample data" })
    .click({ ...PATIENCE, trial: true });
}

/** Enters a formula as soon as there is a workbook; Excel too computes it once the add-in's functions are there. */
async function firstResult(page: Page): Promise<void> {
  await page.waitForFunction("window.workbench?.session", PATIENCE);
  await page.evaluate(() => {
    const { workbook, editor } = (window as unknown as { workbench: { session: OpenSession } }).workbench.session;
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    editor.enter(workbook.active, area, [["=SEG.KRALJIC(0.8,0.9)"]]);
    editor.flush();
  });
  await page.waitForFunction('window.workbench.session.workbook.active.value(0, 0) === "strategic"', PATIENCE);
}
