import { findFlow } from "../../src/flows";
import { localSession } from "../../src/runs/localSession";
import { recallMapping, rememberMapping } from "../../src/runs/rememberedMapping";
import { runFlow } from "../../src/runs/runFlow";
import type { FlowRun } from "../../src/runs/runFlow";
import { plainWorkbook } from "./support/plainWorkbook";
import { sampleTable } from "../../scripts/analyses/sampleAnalysis";

const lines = sampleTable("products.json", "Invoice lines");
const runOf = (workbook: FlowRun["workbook"], more: Partial<FlowRun> = {}): FlowRun => ({
  workbook,
  openSession: localSession,
  flow: findFlow("products"),
  inputs: { sales: { address: "Lines" } },
  live: false,
  version: "0.0.0",
  when: "2026-01-31T12:00:00Z",
  ...more,
});

test("from a range to sheets in one call", async () => {
  const { workbook, plans } = plainWorkbook({ Lines: lines });
  const progress: string[] = [];
  const { report, rows, mappings } = await runFlow(
    runOf(workbook, { settings: { period: "quarter" }, onProgress: (_, __, what) => progress.push(what) }),
  );
  expect(rows.read).toBe(lines.rowCount);
  expect(mappings["sales"]?.form).toBe("transactions");
  expect(plans.map(({ title, sheets }) => [title, sheets.map(({ name }) => name)])).toEqual([
    ["Product segments", ["Segments", "Items", "Demand", "Playbook"]],
  ]);
  const run = report.sheets[0]?.parts.find((part) => part.kind === "run");
  expect(run?.kind === "run" && run.entries).toEqual(
    expect.arrayContaining([
      ["Period", "Quarters"],
      ["Rows read", lines.rowCount],
      ["Sales or demand", "Lines"],
    ]),
  );
  expect(progress).toContain("Adding up periods");
});

test("the columns chosen once are used again while their headings stand", async () => {
  const { workbook } = plainWorkbook({ Lines: lines });
  const headings = lines.headings;
  const chosen = { form: "transactions", mapping: { item: [2], date: [1], quantity: [4] } };
  await runFlow(runOf(workbook, { inputs: { sales: { address: "Lines", known: chosen } } }));
  const moved = [...headings].reverse();
  const recalled = await recallMapping(workbook, "products", "sales", moved);
  expect(recalled?.mapping["item"]?.map((at) => moved[at])).toEqual(["Item"]);
  expect(await recallMapping(workbook, "products", "sales", headings.slice(1, 2))).toBeNull();
  const again = await runFlow(runOf(workbook));
  expect(again.mappings["sales"]).toEqual(chosen);
});

test("a damaged memo is no mapping", async () => {
  const { workbook, memos } = plainWorkbook({});
  await rememberMapping(workbook, "f", "i", ["a"], { form: "x", mapping: { r: [0] } });
  expect(await recallMapping(workbook, "f", "i", ["a"])).toEqual({ form: "x", mapping: { r: [0] } });
  for (const text of ["{", "[]", '{"form":1,"columns":{}}']) {
    memos.set("mapping/f/i", text);
    expect(await recallMapping(workbook, "f", "i", ["a"])).toBeNull();
  }
});

test("a cancelled run writes nothing and closes its session", async () => {
  const { workbook, plans } = plainWorkbook({ Lines: lines });
  let closed = 0;
  const openSession: FlowRun["openSession"] = (id) => {
    const session = localSession(id);
    const close = (): void => {
      closed += 1;
      session.close();
    };
    return { ...session, close };
  };
  const run = runFlow(runOf(workbook, { openSession, signal: { aborted: true } }));
  await expect(run).rejects.toMatchObject({ code: "cancelled" });
  expect([plans, closed]).toEqual([[], 1]);
});

test("what is missing is said in words", async () => {
  const { workbook } = plainWorkbook({ Lines: lines });
  await expect(runFlow(runOf(workbook, { inputs: {} }))).rejects.toThrow("Choose data for Sales or demand first.");
  const unknown = { sales: { address: "Lines", known: { form: "transactions", mapping: { item: [2] } } } };
  await expect(runFlow(runOf(workbook, { inputs: unknown }))).rejects.toThrow(/Date, Quantity/);
});
