import { MessageChannel } from "node:worker_threads";
import { expose } from "comlink";
import type { Endpoint } from "comlink";
import { products } from "../../src/flows/products/flow";
import { SessionClosed } from "../../src/flows/sessionClosed";
import { initialSettings } from "../../src/flows/settings";
import { localSession } from "../../src/runs/localSession";
import type { OpenSession } from "../../src/runs/session";
import { connect } from "../../src/worker/connect";
import type { WorkerLike } from "../../src/worker/connect";
import { createApi } from "../../src/worker/createApi";
import { openWorkerSession } from "../../src/worker/openWorkerSession";
import { mapped, tableOf } from "../flows/support/tableOf";

/** The worker's session must be what the pane takes. */
const openWith = (connectWorker: Parameters<typeof openWorkerSession>[1]): ReturnType<OpenSession> =>
  openWorkerSession("products", connectWorker);

const SALES = mapped(
  tableOf(
    ["Item", "P1", "P2", "P3", "Unused", "Price"],
    [
      ["a", 5, 6, 5, "x", 10],
      ["b", 1, 0, 4, "y", 1],
    ],
  ),
  "wide",
  { item: "Item", periods: ["P1", "P2", "P3"], price: "Price" },
);
const settings = initialSettings(products);
const REPORT = { version: "0.0.0", when: "2026-01-31T12:00:00Z", live: false };

/** Node's ports call listeners with the data alone; Comlink wants events, as in a browser. */
function endpointOf(port: import("node:worker_threads").MessagePort): Endpoint {
  const listeners = new Map<unknown, (data: unknown) => void>();
  return {
    postMessage: (message, transfer) => port.postMessage(message, (transfer ?? []) as never),
    addEventListener: (type, listener) => {
      if (type !== "message") return;
      const call = (data: unknown): void => (listener as unknown as (event: { data: unknown }) => void)({ data });
      listeners.set(listener, call);
      port.on("message", call);
    },
    removeEventListener: (_, listener) => {
      const call = listeners.get(listener);
      if (call) port.off("message", call);
    },
    start: () => port.start(),
  };
}

const opened: { close(): void }[] = [];
afterEach(() => opened.splice(0).forEach((port) => port.close()));

/** A worker without a thread: the real interface behind a message channel. */
function fakeWorker(api: object = createApi()) {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  expose(api, endpointOf(port2));
  const errors = new Set<(event: unknown) => void>();
  const front = endpointOf(port1);
  let terminated = 0;
  const worker: WorkerLike = {
    ...front,
    addEventListener: (type, listener, options) => {
      if (type === "error") errors.add(listener as (event: unknown) => void);
      else front.addEventListener(type, listener, options);
    },
    removeEventListener: (type, listener, options) => {
      if (type === "error") errors.delete(listener as (event: unknown) => void);
      else front.removeEventListener(type, listener, options);
    },
    terminate: () => {
      terminated += 1;
    },
  };
  return {
    worker,
    fail: (message: string) => errors.forEach((tell) => tell({ message })),
    terminated: () => terminated,
  };
}
const never = { open: () => undefined, load: () => new Promise(() => undefined) };

test("a run in the worker gives what a run in the same thread gives", async () => {
  const { worker } = fakeWorker();
  const results = [];
  for (const session of [openWith(() => connect(worker)), localSession("products")]) {
    await session.load("sales", SALES.table, SALES.form, SALES.mapping);
    const prepared = await session.prepare(settings);
    const run = await session.run(settings);
    const report = await session.report(REPORT);
    results.push({ prepared, run, report, found: await session.search("a", 5), why: await session.explain("a") });
    session.close();
  }
  expect(results[0]).toEqual(results[1]);
  expect(results[0]?.found).toEqual(["a"]);
});

test("progress crosses from the worker", async () => {
  const { worker } = fakeWorker();
  const session = openWith(() => connect(worker));
  const lines = mapped(tableOf(["Item", "Date", "Qty"], [["1", "2011-01-01", 1]]), "transactions", {
    item: "Item",
    date: "Date",
    quantity: "Qty",
  });
  await session.load("sales", lines.table, lines.form, lines.mapping);
  const steps: string[] = [];
  await session.prepare(settings, (done, total, what) => steps.push(`${done}/${total} ${what}`));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(steps).toContain("0/4 Reading lines");
  session.close();
});

test("columns without a role stay behind", async () => {
  const loads: unknown[] = [];
  const { worker } = fakeWorker({ open: () => undefined, load: (...args: unknown[]) => void loads.push(args[1]) });
  const session = openWith(() => connect(worker));
  await session.load("sales", SALES.table, SALES.form, SALES.mapping);
  expect(loads).toMatchObject([{ columns: [["a", "b"], [5, 1], [6, 0], [5, 4], [], [10, 1]], rowCount: 2 }]);
  session.close();
});

test("a fault of the analysis reaches the caller in its own words", async () => {
  const { worker } = fakeWorker();
  const session = openWith(() => connect(worker));
  await expect(session.load("sales", SALES.table, "wide", {})).rejects.toThrow(/no column is chosen for Item, Periods/);
  await expect(session.report(REPORT)).rejects.toThrow(/run it first/);
  session.close();
});

test("closing rejects what is still open and ends the worker", async () => {
  const { worker, terminated } = fakeWorker(never);
  const session = openWith(() => connect(worker));
  const open = session.load("sales", SALES.table, SALES.form, SALES.mapping);
  await new Promise((resolve) => setTimeout(resolve, 10));
  session.close();
  await expect(open).rejects.toThrow(SessionClosed);
  await expect(session.run(settings)).rejects.toThrow(SessionClosed);
  expect(terminated()).toBe(1);
});

test("a worker that fails says so, and the next call starts another with the data", async () => {
  const workers = [fakeWorker({ ...createApi(), prepare: () => new Promise(() => undefined) }), fakeWorker()];
  let started = 0;
  const session = openWith(() => connect(workers[started++]!.worker));
  await session.load("sales", SALES.table, SALES.form, SALES.mapping);
  const broken = session.prepare(settings);
  await new Promise((resolve) => setTimeout(resolve, 10));
  workers[0]!.fail("out of memory");
  await expect(broken).rejects.toThrow(/stopped \(out of memory\)/);
  expect(workers[0]!.terminated()).toBe(1);
  const { summary } = await session.prepare(settings);
  expect(summary).toBe("2 items over 3 periods");
  expect(started).toBe(2);
  session.close();
});

test("a worker that does not answer in time is ended", async () => {
  const { worker, terminated } = fakeWorker(never);
  const session = openWith(() => connect(worker, 30));
  await expect(session.load("sales", SALES.table, SALES.form, SALES.mapping)).rejects.toThrow(/took longer than/);
  expect(terminated()).toBe(1);
  session.close();
});

test("a SEG function can be asked for by name", () => {
  expect(createApi().callFunction("ABC", [[[80], [15], [5]]])).toEqual([["A"], ["B"], ["C"]]);
});
