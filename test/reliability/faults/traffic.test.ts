import { excelOnTheWeb } from "../../../src/workbench/protocol/hostProfile";
import type { Traffic } from "../../../src/workbench/protocol/meter";
import { changingOperations, commandOperations, readingOperations } from "./support/bookOperations";
import { flowOperation } from "./support/flowOperations";
import type { Operation } from "./support/operation";
import { sampleOperation } from "./support/paneOperations";
import { openStage } from "./support/stage";

/** Excel on the web takes 5 MB in one request or answer; the add-in stays below this. */
const MOST_BYTES = 4 * 1024 * 1024;

async function trafficOf(operation: Operation): Promise<Traffic> {
  const stage = openStage(excelOnTheWeb);
  await operation.prepare(stage);
  const mark = stage.host.meter.mark();
  await operation.run(stage);
  return stage.host.meter.since(mark);
}

/** Within its budget of requests with work, and nowhere near what Excel on the web refuses. */
function expectTraffic(traffic: Traffic, syncs: number): void {
  expect(traffic.syncs).toBeLessThanOrEqual(syncs);
  expect(traffic.requests).toBeGreaterThanOrEqual(traffic.syncs);
  expect(traffic.largestRequest).toBeLessThan(MOST_BYTES);
  expect(traffic.largestResponse).toBeLessThan(MOST_BYTES);
}

describe("requests on Excel on the web", () => {
  test.each(readingOperations)("$name takes at most five", async (operation) => {
    expectTraffic(await trafficOf(operation), 5);
  });

  test.each([
    ["Keep a memo", 5],
    ["Go to a cell", 3],
    ["Enter a formula", 3],
    ["Enter a formula over another", 3],
    ["Write to new sheets", 30],
    ["Write to new sheets and over cells", 45],
    ["Undo a write to new sheets and over cells", 45],
    ["Classify selection", 20],
    ["Undo last write", 20],
    ["Recalculate functions", 6],
    ["Place the sample", 32],
  ])("%s takes at most %i", async (name, most) => {
    const operations = [...changingOperations, ...commandOperations, sampleOperation(false)];
    const operation = operations.find((one) => one.name === name);
    if (!operation) throw new RangeError(`There is no operation "${name}".`);
    expectTraffic(await trafficOf(operation), most);
  });

  test.each([
    ["products", false, 45],
    ["products", true, 60],
    ["categories", false, 45],
    ["categories", true, 60],
    ["costToServe", false, 55],
    ["costToServe", true, 85],
  ])("%s, live formulas: %s, takes at most %i", async (flow, live, most) => {
    expectTraffic(await trafficOf(await flowOperation(flow, live)), most);
  });
});
