import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, paneReady, startWorkbench } from "./openWorkbench.mjs";

const patience = { timeout: 60_000 };

/** Rounds of work, and those after which everything that is kept on purpose has been made. */
const ROUNDS = 4;
const WARM_UP = 2;
const EDITS = 50;
/** How much more than after the warm-up is allowed: memory in megabytes, the others as counts. */
const ALLOWED = { megabytes: 12, nodes: 100, listeners: 40, documents: 0, frames: 0, workers: 0, handlers: 0 };

let workbench;
before(async () => {
  workbench = await startWorkbench();
});
after(() => workbench?.close());

/** A small sheet with live functions, so that each edit calculates. */
async function furnish(page) {
  await page.evaluate(async () => {
    const { workbook, editor, calc } = window.workbench.session;
    const rows = Array.from({ length: 40 }, (_, i) => [`Item ${i}`, ((i * 37) % 100) / 100, ((i * 61) % 100) / 100]);
    const sheet = workbook.active;
    const table = [["Category", "Supply risk", "Profit impact"], ...rows];
    editor.enter(sheet, { row: 0, column: 0, rows: 41, columns: 3 }, table);
    editor.enter(sheet, { row: 1, column: 4, rows: 1, columns: 2 }, [
      ["=SEG.KRALJIC(B2:B41,C2:C41)", "=SUMPRODUCT(B2:B41,C2:C41)"],
    ]);
    editor.flush();
    workbook.select(sheet, { row: 0, column: 0, rows: 41, columns: 3 });
    await calc.idle();
  });
}

/** Edits with their recalculations, each a step of its own, and some of them undone and redone. */
async function edit(page, round) {
  await page.evaluate(
    async ([count, seed]) => {
      const { session, grid } = window.workbench;
      const { workbook, editor, calc, host } = session;
      const sheet = workbook.sheets[0];
      for (let i = 0; i < count; i += 1) {
        const value = ((i * 13 + seed * 7) % 100) / 100;
        host.history.step("Entry", () => {
          editor.enter(sheet, { row: 1 + (i % 40), column: 1 + (i % 2), rows: 1, columns: 1 }, [[value]]);
          editor.flush();
        });
        if (i % 10 === 9) {
          await calc.idle();
          grid.current().undo();
          grid.current().redo();
        }
      }
      await calc.idle();
    },
    [EDITS, round],
  );
}

/** A whole guided run with its undo. */
async function runAndUndo(pane) {
  await pane.getByRole("button", { name: "Use my selection" }).click();
  await pane.getByRole("button", { name: "Continue to settings" }).click(patience);
  await pane.getByRole("button", { name: "Continue to preview" }).click(patience);
  await pane.getByRole("button", { name: "Write to the workbook" }).click(patience);
  await pane.getByRole("button", { name: "Undo last write" }).click(patience);
  await pane.getByText("The last write was taken back").first().waitFor(patience);
}

async function reloadPane(page) {
  await page.evaluate(() => {
    document.querySelector("#pane").contentWindow.settled = false;
  });
  await page.getByRole("button", { name: "Reload the task pane" }).click();
  await page.waitForFunction(() => document.querySelector("#pane").contentWindow.settled === undefined);
  await paneReady(page);
}

async function newDocument(page) {
  const number = await page.evaluate(() => window.workbench.session.number);
  await page.getByRole("button", { name: "New", exact: true }).click();
  await page.waitForFunction((old) => window.workbench.session.number > old, number);
  await paneReady(page);
}

/** What the browser holds for the page once everything that nobody needs is gone. */
async function holdings(page, devtools) {
  // Univer and React let go of what they had on the screen some moments after it is gone.
  for (let turn = 0; turn < 3; turn += 1) {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    await devtools.send("HeapProfiler.collectGarbage");
  }
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    megabytes: of("JSHeapUsedSize") / 2 ** 20,
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    documents: of("Documents"),
    frames: of("Frames"),
    workers: page.workers().length,
    handlers: await page.evaluate(() => window.workbench.session.workbook.handlerCount),
  };
}

test("hours of work leave no more in the browser than the first minutes", async () => {
  const { context, page, pane, faults } = await openPage(workbench);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  await devtools.send("HeapProfiler.enable");
  const held = [];
  const looks = [WARM_UP, ROUNDS];
  for (let round = 0; round < ROUNDS; round += 1) {
    await furnish(page);
    await edit(page, round);
    await runAndUndo(pane);
    await reloadPane(page);
    await edit(page, round);
    await newDocument(page);
    if (looks.includes(round + 1)) held.push(await holdings(page, devtools));
  }
  const [base, last] = held;
  const grown = Object.keys(ALLOWED).filter((name) => last[name] > base[name] + ALLOWED[name]);
  assert.deepEqual(grown, [], held.map((line) => JSON.stringify(line)).join("\n"));
  assert.deepEqual(faults, []);
  await context.close();
});
