import { products } from "../../src/flows/products/flow";
import { VERSION } from "../../src/functions/version";
import { localSession } from "../../src/runs/localSession";
import { runFlow } from "../../src/runs/runFlow";
import { registerSegFunctions } from "../../src/workbench/registerSegFunctions";
import type { Sheet } from "../../src/workbench/model/sheet";
import { createExcelWorkbook } from "../../src/workbook/excelWorkbook";
import { type ExcelHost, excelHost } from "../support/excelHost";
import { makeDemand } from "./makeDemand";
import { type Benchmark, fastest, type Measure } from "./measure";
import type { Traffic } from "../../src/workbench/protocol/meter";
import { meterTraffic } from "./meterTraffic";

const ITEMS = 20_000;
const MONTHS = 24;
/** What Excel on the web takes in one request is 5 MB; we stay below this. */
const MOST_BYTES = 4 * 1024 * 1024;
/** About 1.2 million cells go over; a request for each sheet's row or column would be tens of thousands. */
const MOST_REQUESTS = 100;

/** One row an item: code, price, and the months side by side. Returns the address. */
function fillSheet(sheet: Sheet): string {
  const months = Array.from({ length: MONTHS }, (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1)}`);
  const headings = ["Item", "Price", ...months.map((month) => month.replace(/-(\d)$/, "-0$1"))];
  headings.forEach((heading, column) => sheet.setValue(0, column, heading));
  makeDemand(ITEMS, MONTHS).forEach((demand, item) => {
    const price = 1 + (item % 83) / 4;
    [`P${String(item).padStart(5, "0")}`, price, ...demand].forEach((value, column) =>
      sheet.setValue(item + 1, column, value),
    );
  });
  return `${sheet.name}!A1:Z${ITEMS + 1}`;
}

function openHost(): ExcelHost {
  const host = excelHost({ global: true });
  registerSegFunctions(host.calc);
  return host;
}

async function measureRun(live: boolean): Promise<Measure[]> {
  const host = openHost();
  const address = fillSheet(host.sheet);
  const workbook = createExcelWorkbook();
  const traffic = meterTraffic(host.host);
  const running = await fastest(1, async () => {
    const inputs = { sales: { address } };
    const when = "2026-01-01T00:00:00.000Z";
    await runFlow({ workbook, openSession: localSession, flow: products, inputs, live, version: VERSION, when });
    await host.calc.idle();
  });
  const run = traffic.take();
  const sheets = host.workbook.sheets.length;
  if (sheets < 2) throw new Error("The run wrote no sheet.");
  const undoing = await fastest(1, () => workbook.undoLastWrite());
  const undo = traffic.take();
  if (host.workbook.sheets.length !== 1) throw new Error("Undo left sheets behind.");
  const form = live ? "live formulas" : "values";
  return [...lines(`run, ${form}`, running, run), ...lines(`undo, ${form}`, undoing, undo)];
}

function lines(what: string, seconds: number, traffic: Traffic): Measure[] {
  return [
    { name: `${what}: time`, value: seconds, unit: "s" },
    { name: `${what}: requests`, value: traffic.requests, unit: "requests", budget: MOST_REQUESTS },
    { name: `${what}: of these with work to do`, value: traffic.syncs, unit: "syncs" },
    { name: `${what}: sent to Excel`, value: traffic.bytesIn, unit: "bytes" },
    { name: `${what}: received from Excel`, value: traffic.bytesOut, unit: "bytes" },
    { name: `${what}: cells read and written`, value: traffic.cells, unit: "cells" },
    { name: `${what}: largest request`, value: traffic.largestRequest, unit: "bytes", budget: MOST_BYTES },
    { name: `${what}: largest response`, value: traffic.largestResponse, unit: "bytes", budget: MOST_BYTES },
  ];
}

export const largeRun: Benchmark = {
  title: "A run of 20,000 items over 24 months through Office.js",
  run: async () => [...(await measureRun(false)), ...(await measureRun(true))],
};
