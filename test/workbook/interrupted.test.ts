import { createExcelWorkbook } from "../../src/workbook/excelWorkbook";
import type { RecoveryReport, Workbook, WritePlan } from "../../src/workbook/port";
import type { Strike } from "../../src/workbench/protocol/faults/strike";
import { loadExcel } from "../../src/workbench/protocol/transport/loadExcel";
import { microsoft365 } from "../../src/workbench/protocol/hostProfile";
import type { When } from "../../src/workbench/protocol/faults/when";
import { hostOfRun } from "../support/hostOfRun";
import { noteReliability } from "../support/noteReliability";
import { livedSheet } from "./livedSheet";
import { richPlan } from "./richPlan";
import { faultOf, plan, range, sheetPlan } from "./support";
import type { Bench } from "./support";
import { workbookState } from "./workbookState";

jest.setTimeout(120_000);

const counts = { interrupted: 0, lost: 0, undone: 0, edited: 0 };
/** Every request on the Excel most people have, some on the others. */
const STEP = hostOfRun() === microsoft365 ? 1 : 5;
afterAll(() => {
  if (hostOfRun() !== microsoft365) return;
  noteReliability("interrupted", [
    {
      what: "Writes whose pane is reloaded before, in, or after one of their requests",
      count: counts.interrupted,
      held: "the next pane takes the half result back by itself, or the write is complete and can be undone: the workbook is as it was, without a trace",
    },
    {
      what: "Writes of which an answer is lost after the work was done",
      count: counts.lost,
      held: "the pane takes back what was done, also what it was never told of",
    },
    {
      what: "Undos whose pane is reloaded before, or after one of their requests",
      count: counts.undone,
      held: "the next pane completes the undo",
    },
    {
      what: "Interrupted writes after which the user types into the cells",
      count: counts.edited,
      held: "nothing is taken back without consent, and everything with it",
    },
  ]);
});

/** The rich plan with a second part that replaces cells the user has, and a chart beside them. */
function mixedPlan(): WritePlan {
  const rich = richPlan();
  const [items] = rich.sheets;
  const over = sheetPlan({
    key: "over",
    target: { kind: "existing", sheet: "Sheet1", consent: true },
    ranges: [
      range(
        [
          ["new", 1],
          ["newer", 2],
        ],
        { style: "heading", numberFormats: ["@", "0.00"] },
      ),
    ],
    charts: (items?.charts ?? []).map((chart) => ({ ...chart, title: "On the user's sheet" })),
    columnWidths: [30],
  });
  return { ...rich, sheets: [over, ...rich.sheets] };
}

/** Opens the pane anew: another page with its own library and nothing in memory. */
function newPane({ host }: Bench): Workbook {
  Object.assign(globalThis, loadExcel(host));
  return createExcelWorkbook();
}

/** Waits for the work, or for the page to be cut off from it. */
async function untilCut(b: Bench, work: Promise<unknown>): Promise<"done" | "failed" | "cut"> {
  const cut = new Promise<"cut">((resolve) => b.host.onCut(() => resolve("cut")));
  const ended = work.then(
    () => "done" as const,
    () => "failed" as const,
  );
  return Promise.race([ended, cut]);
}

async function syncsOf(work: (b: Bench) => Promise<unknown>, made: () => Promise<Bench>): Promise<number> {
  const b = await made();
  const start = b.host.meter.syncs;
  await work(b);
  return b.host.meter.syncs - start;
}

const livedLater = (): Promise<Bench> => Promise.resolve(livedSheet());
/** To be cut off after a request is to be cut off before the next; only the first has none before it. */
const cutAt = (at: number): [Strike, When] =>
  at === 0 ? [{ kind: "cut", request: "undone" }, { at: 1 }] : [{ kind: "cut", request: "done" }, { at }];

describe("a write that is interrupted for good", () => {
  it("is taken back by the next pane, wherever the page was reloaded", async () => {
    const total = await syncsOf((b) => b.book.write(mixedPlan()), livedLater);
    expect(total).toBeGreaterThan(20);
    const outcomes = new Set<string>();
    for (let at = 0; at <= total; at += STEP) {
      const b = livedSheet();
      const before = workbookState(b.workbook);
      b.host.faults.plan(...cutAt(at));
      expect([at, await untilCut(b, b.book.write(mixedPlan()))]).toEqual([at, "cut"]);
      const pane = newPane(b);
      const report = await pane.recover();
      if ((await pane.lastWrite()) !== null) await pane.undoLastWrite();
      outcomes.add(report?.outcome ?? "nothing");
      expect([at, workbookState(b.workbook)]).toEqual([at, before]);
      expect(await pane.recover()).toBeNull();
      counts.interrupted += 1;
    }
    expect([...outcomes].sort()).toEqual(["nothing", "takenBack"]);
  });

  it("is taken back also when a request broke off in the middle and the page went with it", async () => {
    const total = await syncsOf((b) => b.book.write(mixedPlan()), livedLater);
    for (let at = 1; at < total; at += 2 * STEP) {
      const b = livedSheet();
      const before = workbookState(b.workbook);
      b.host.faults.plan({ kind: "breakAt", action: "middle", code: "GeneralException" }, { at });
      b.host.faults.plan({ kind: "cut", request: "undone" }, { at: at + 1 });
      if ((await untilCut(b, b.book.write(mixedPlan()))) !== "cut") continue;
      const pane = newPane(b);
      const report = await pane.recover();
      // A chart that has no name yet cannot be told from one of the user's.
      if (report?.outcome === "changedSince") await pane.recover({ changes: "lose" });
      if ((await pane.lastWrite()) !== null) await pane.undoLastWrite();
      expect([at, workbookState(b.workbook)]).toEqual([at, before]);
      counts.interrupted += 1;
    }
  });

  it("is taken back before the next write, which then goes on", async () => {
    const b = livedSheet();
    b.host.faults.plan({ kind: "cut", request: "done" }, { at: 16 });
    await untilCut(b, b.book.write(mixedPlan()));
    const before = workbookState(livedSheet().workbook);
    const pane = newPane(b);
    await pane.write(plan([sheetPlan({ ranges: [range([[1]])] })]));
    expect(b.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Result"]);
    expect((await pane.recover())?.outcome).toBe("takenBack");
    await pane.undoLastWrite();
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("keeps earlier writes undoable", async () => {
    const b = livedSheet();
    const before = workbookState(b.workbook);
    const receipt = await b.book.write(plan([sheetPlan({ ranges: [range([[1]])] })]));
    b.host.faults.plan({ kind: "cut", request: "done" }, { at: 20 });
    await untilCut(b, b.book.write(mixedPlan()));
    const pane = newPane(b);
    expect((await pane.recover())?.outcome).toBe("takenBack");
    expect(await pane.lastWrite()).toEqual(receipt);
    await pane.undoLastWrite();
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("takes back what was done when only the answer was lost", async () => {
    const total = await syncsOf((b) => b.book.write(mixedPlan()), livedLater);
    for (let at = 1; at <= total; at += STEP) {
      const b = livedSheet();
      const before = workbookState(b.workbook);
      b.host.faults.plan({ kind: "loseAnswer", code: "ConnectionFailure" }, { at });
      const ended = await untilCut(b, b.book.write(mixedPlan()));
      if (ended === "done") await b.book.undoLastWrite();
      expect([at, workbookState(b.workbook)]).toEqual([at, before]);
      counts.lost += 1;
    }
  });

  it("tries again later when even taking back failed", async () => {
    const b = livedSheet();
    const before = workbookState(b.workbook);
    let seen = 0;
    b.host.onRequest(() => {
      seen += 1;
      if (seen === 18) b.host.faults.plan({ kind: "refuse", code: "ConnectionFailure" }, "always");
    });
    const fault = await faultOf(b.book.write(mixedPlan()));
    expect(fault.message).toContain("Not everything could be taken back");
    expect(fault.advice).toContain("SEG tries again when its pane is opened");
    b.host.faults.clear();
    expect((await newPane(b).recover())?.outcome).toBe("takenBack");
    expect(workbookState(b.workbook)).toEqual(before);
  });
});

describe("an undo that is interrupted", () => {
  const written = async (): Promise<Bench> => {
    const b = livedSheet();
    await b.book.write(mixedPlan());
    return b;
  };

  it("is completed by the next pane", async () => {
    const before = workbookState(livedSheet().workbook);
    const total = await syncsOf((b) => b.book.undoLastWrite(), written);
    for (let at = 0; at <= total; at += STEP) {
      const b = await written();
      b.host.faults.plan(...cutAt(at));
      expect([at, await untilCut(b, b.book.undoLastWrite())]).toEqual([at, "cut"]);
      const pane = newPane(b);
      await pane.recover();
      if ((await pane.lastWrite()) !== null) await pane.undoLastWrite();
      expect([at, workbookState(b.workbook)]).toEqual([at, before]);
      counts.undone += 1;
    }
  });
});

describe("when the user has worked on since", () => {
  /** Interrupts a write, then types where the half result stands. */
  async function interrupted(at: number, sheetName: string, row: number, column: number): Promise<Bench | null> {
    const b = livedSheet();
    b.host.faults.plan({ kind: "cut", request: "done" }, { at });
    await untilCut(b, b.book.write(mixedPlan()));
    const sheet = b.workbook.sheet(sheetName);
    if (!sheet) return null;
    b.editor.enter(sheet, { row, column, rows: 1, columns: 1 }, [["mine"]], { source: "Local", trigger: "Unknown" });
    b.editor.flush();
    return b;
  }
  const ask = async (b: Bench): Promise<RecoveryReport | null> => newPane(b).recover();

  it("asks, and then loses or keeps the changes as told", async () => {
    const before = workbookState(livedSheet().workbook);
    for (const [sheet, row, column] of [
      ["Items", 30, 0],
      ["Items", 4, 1],
      ["Sheet1", 1, 0],
    ] as const) {
      for (let at = 14; at <= 26; at += 3) {
        const b = await interrupted(at, sheet, row, column);
        if (!b) continue;
        const changed = workbookState(b.workbook);
        const report = await ask(b);
        expect([at, sheet, report?.outcome]).toEqual([at, sheet, "changedSince"]);
        expect(report?.message).toContain(`"${sheet}"`);
        expect(workbookState(b.workbook)).toEqual(changed);
        const fault = await faultOf(newPane(b).write(richPlan()));
        expect(fault.code).toBe("unfinished");
        expect(workbookState(b.workbook)).toEqual(changed);
        expect((await newPane(b).recover({ changes: "lose" }))?.outcome).toBe("takenBack");
        expect(workbookState(b.workbook)).toEqual(before);
        counts.edited += 1;
      }
    }
    expect(counts.edited).toBeGreaterThan(10);
  });

  it("leaves all as it is when told so", async () => {
    const b = await interrupted(20, "Items", 30, 0);
    if (!b) throw new Error("The write was interrupted too early.");
    expect((await newPane(b).recover({ changes: "keep" }))?.outcome).toBe("kept");
    expect(b.workbook.sheet("Items")?.value(30, 0)).toBe("mine");
    expect(b.workbook.xmlParts).toEqual([]);
    expect(await newPane(b).recover()).toBeNull();
  });

  it("does not mind what is typed elsewhere", async () => {
    const b = await interrupted(20, "Sheet1", 30, 8);
    if (!b) throw new Error("The write was interrupted too early.");
    expect((await ask(b))?.outcome).toBe("takenBack");
    expect(b.sheet.value(30, 8)).toBe("mine");
  });
});

describe("notes in the workbook", () => {
  it("of a write that goes on elsewhere are left alone, until they are old", async () => {
    const b = livedSheet();
    b.host.faults.plan({ kind: "cut", request: "done" }, { at: 20 });
    await untilCut(b, createExcelWorkbook({ owner: "there" }).write(mixedPlan()));
    Object.assign(globalThis, loadExcel(b.host));
    const here = createExcelWorkbook({ owner: "here" });
    const half = workbookState(b.workbook);
    expect(await here.recover()).toBeNull();
    expect((await faultOf(here.write(richPlan()))).code).toBe("unfinished");
    expect(workbookState(b.workbook)).toEqual(half);
    const later = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    expect((await here.recover())?.outcome).toBe("takenBack");
    later.mockRestore();
  });

  it("that nobody can read are cleared away", async () => {
    const b = livedSheet();
    await b.run(async (context) => {
      context.workbook.customXmlParts.add('<entries xmlns="urn:seg-for-excel:unfinished"><entry key="x"/></entries>');
      await context.sync();
    });
    expect(await b.book.recover()).toBeNull();
    expect(b.workbook.xmlParts).toEqual([]);
  });
});
