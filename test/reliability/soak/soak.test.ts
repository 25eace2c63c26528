import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createRandom } from "../../../src/engine/random";
import { findFlow } from "../../../src/flows";
import { localSession } from "../../../src/runs/localSession";
import { runFlow } from "../../../src/runs/runFlow";
import { registerSegFunctions } from "../../../src/workbench/registerSegFunctions";
import { createExcelWorkbook } from "../../../src/workbook/excelWorkbook";
import { noteReliability } from "../../support/noteReliability";
import { bench, fill } from "../../workbook/support";
import type { Bench } from "../../workbook/support";

jest.setTimeout(300_000);

/** Two hours of work: an edit every three seconds, a run and its undo every four minutes. */
const EDITS = 2400;
const RUNS = 30;
const EDITS_BETWEEN = EDITS / RUNS;
/** Runs after which everything that is kept on purpose has been made. */
const WARM_UP = 6;
const ITEMS = 120;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** What must not grow. */
interface Holdings {
  readonly references: number;
  readonly handlers: number;
  readonly addinHandlers: number;
  readonly sheets: number;
  readonly names: number;
  readonly xmlParts: number;
  readonly timers: number;
}

function holdings(b: Bench): Holdings {
  return {
    references: b.host.keptReferences,
    handlers: b.workbook.handlerCount,
    addinHandlers: b.host.attachedHandlers,
    sheets: b.workbook.sheets.length,
    names: b.workbook.names.length,
    xmlParts: b.workbook.xmlParts.length,
    timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length,
  };
}

function usedMemory(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A buyer's sheet: sales by month with SEG functions beside and below them. */
function furnish(b: Bench): void {
  const months = Array.from({ length: 12 }, (_, m) => `2025-${String(m + 1).padStart(2, "0")}`);
  const rows = Array.from({ length: ITEMS }, (_, i) => [
    `Item ${i}`,
    ...months.map((_, m) => ((i + 3) * (m + 5)) % 97),
  ]);
  fill(b, [["Item", ...months.map((month) => `'${month}`)], ...rows]);
  const perRow = Array.from({ length: ITEMS }, (_, i) => [
    `=SUM(B${i + 2}:M${i + 2})`,
    `=SEG.XYZ(B${i + 2}:M${i + 2})`,
  ]);
  fill(b, [["Total", "Class"], ...perRow], 0, 14);
  fill(
    b,
    [
      ["ABC", "Pattern"],
      [`=SEG.ABC(O2:O${ITEMS + 1})`, `=SEG.DEMANDPATTERN(B2:M${ITEMS + 1})`],
    ],
    0,
    17,
  );
}

function edit(b: Bench, row: number, column: number, value: number): void {
  const entry = { row, column, rows: 1, columns: 1 };
  b.editor.enter(b.sheet, entry, [[value]], { source: "Local", trigger: "Unknown" });
  b.editor.flush();
}

/** One pane that opens, listens, runs, is undone and closes. */
async function session(b: Bench): Promise<void> {
  const book = createExcelWorkbook();
  const stop = await book.onSelectionChanged(() => undefined);
  await runFlow({
    workbook: book,
    openSession: localSession,
    flow: findFlow("products"),
    inputs: { sales: { address: `Sheet1!A1:M${ITEMS + 1}` } },
    live: false,
    version: "0.0.0",
    when: "2026-01-31T12:00:00Z",
  });
  await book.recalculateFunctions();
  await book.undoLastWrite();
  await stop();
  await b.quiet();
}

test("two hours of edits, recalculations and runs leave nothing behind", async () => {
  const b = bench();
  registerSegFunctions(b.calc);
  furnish(b);
  const random = createRandom(7);
  let before: Holdings | null = null;
  let memoryBefore = 0;
  for (let run = 0; run < RUNS; run += 1) {
    for (let i = 0; i < EDITS_BETWEEN; i += 1)
      edit(b, 1 + random.below(ITEMS), 1 + random.below(12), random.below(1000));
    await session(b);
    if (run !== WARM_UP) continue;
    before = holdings(b);
    memoryBefore = usedMemory();
  }
  expect(holdings(b)).toEqual(before);
  expect(before).toMatchObject({ references: 0, addinHandlers: 0 });
  // A run of this size works with some 30 MB; keeping a thousandth of each would show.
  expect(usedMemory() - memoryBefore).toBeLessThan(4 * 2 ** 20);
});

afterAll(() => {
  noteReliability("soak", [
    {
      what: "Edits with recalculation of 122 SEG formulas",
      count: EDITS,
      held: "no handler, reference or timer more, memory flat",
    },
    {
      what: "Panes opened, runs written, undone and closed",
      count: RUNS,
      held: "no handler, reference, sheet, name or XML part more",
    },
  ]);
});
