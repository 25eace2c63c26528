import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import type { Grid } from "../../src/workbench/grid/createGrid";
import type { OpenSession } from "../../src/workbench/page/openSession";
import { serve } from "../../src/workbench/server/serve";
import { addinBuild } from "./addinBuild";
import type { Benchmark, Measure } from "./measure";

const root = join(__dirname, "..", "..");
const WORKBENCH = join(root, "build/workbench/index.html");
const BROWSER = pathToFileURL(join(root, "test/e2e/browser.mjs")).href;
const ROWS = 20_000;
const COLUMNS = 40;
const NOTCHES = 100;
const SLOW = 50;

type Bench = Window & { workbench: { session: OpenSession; grid: Grid } };

interface Scrolled {
  readonly frames: readonly number[];
  /** Cells worked out for drawing while scrolling. */
  readonly drawn: number;
  /** Cells that came into sight. */
  readonly seen: number;
}

async function fill(page: Page): Promise<number> {
  return page.evaluate(
    async ([rows, columns]) => {
      const { workbook } = (window as unknown as Bench).workbench.session;
      const sheet = workbook.active;
      for (let column = 0; column < columns; column += 1) {
        for (let row = 0; row < rows; row += 1) sheet.setValue(row, column, ((row * 7919 + column) % 100_000) / 10);
      }
      const started = performance.now();
      const rect = { row: 0, column: 0, rows, columns };
      workbook.emit("changed", { sheet, rect, source: "Local", trigger: "Unknown", changeType: "RangeEdited" });
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
      return (performance.now() - started) / 1000;
    },
    [ROWS, COLUMNS] as const,
  );
}

/** Turns the wheel over the cells, notch by notch, as fast as frames come. */
async function scroll(page: Page): Promise<Scrolled> {
  await page.mouse.move(500, 450);
  const top = (): Promise<[row: number, drawn: number, columns: number]> =>
    page.evaluate(`(() => {
      const book = window.workbench.grid.current();
      const range = book.view.book.getActiveSheet().getVisibleRange();
      return [range.startRow, book.look.drawn, range.endColumn - range.startColumn + 1];
    })()`);
  const before = await top();
  // As text: the bundler would name the inner function by a helper that the page does not have.
  await page.evaluate(`
    window.frameTimes = [];
    requestAnimationFrame(function note(time) {
      window.frameTimes.push(time);
      requestAnimationFrame(note);
    });
  `);
  for (let notch = 0; notch < NOTCHES; notch += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(16);
  }
  const times = await page.evaluate<number[]>("window.frameTimes");
  const after = await top();
  const frames = times.slice(1).map((time, index) => time - times[index]!);
  return { frames, drawn: after[1] - before[1], seen: (after[0] - before[0]) * after[2] };
}

function measures(shown: number, { frames, drawn, seen }: Scrolled): Measure[] {
  return [
    { name: "20,000 x 40 cells shown", value: shown, unit: "s" },
    { name: "frames while the wheel turned 100 notches", value: frames.length, unit: "frames" },
    { name: "longest frame", value: Math.max(...frames), unit: "ms" },
    {
      name: `frames over ${SLOW} ms`,
      value: (100 * frames.filter((time) => time > SLOW).length) / frames.length,
      unit: "%",
    },
    // Each is worked out once; some more are, because Univer draws beyond the edge of the window.
    { name: "cells worked out for each cell that came into sight", value: drawn / seen, unit: "times", budget: 4 },
  ];
}

export const gridScrolling: Benchmark = {
  title: "Scrolling the grid",
  missing: () => (addinBuild.exists() && existsSync(WORKBENCH) ? null : "run npm start once, it builds the pages"),
  run: async () => {
    const { launchBrowser } = (await import(BROWSER)) as { launchBrowser: () => Promise<Browser> };
    const running = await serve({ root, port: 0 });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${running.address}?sample=`);
      await page.waitForFunction("window.workbench?.grid.current()?.cellRect(0, 0)", { timeout: 60_000 });
      return measures(await fill(page), await scroll(page));
    } finally {
      await browser.close();
      await running.close();
    }
  },
};
