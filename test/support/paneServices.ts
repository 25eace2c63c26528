import { Analysis } from "../../src/flows/analysis";
import type { AnyFlow } from "../../src/flows/define";
import type { OpenSession } from "../../src/runs/session";
import type { PaneServices } from "../../src/taskpane/services";
import { createPaneRequests } from "../../src/taskpane/state/paneRequests";
import type { FakeWorkbook } from "./fakeWorkbook";
import { fakeWorkbook } from "./fakeWorkbook";
import { tinyFlow } from "./tinyFlow";

/** Items and values with one blank, in a sheet with a heading row. */
export const ITEMS = [
  ["SKU", "Revenue"],
  ["apple", 80],
  ["pear", 30],
  ["plum", null],
  ["quince", 5],
] as const;

export type TestServices = PaneServices & { readonly workbook: FakeWorkbook };

function soon<Value>(make: () => Value): Promise<Value> {
  return Promise.resolve().then(make);
}

/** A session over one flow in this thread, so that views can be tried with a flow of the test's own. */
export function sessionOf(flow: AnyFlow): OpenSession {
  return () => {
    const analysis = new Analysis(flow);
    return {
      load: (...args) => soon(() => analysis.load(...args)),
      prepare: (...args) => soon(() => analysis.prepare(...args)),
      run: (settings) => soon(() => analysis.run(settings)),
      report: (options) => soon(() => analysis.report(options)),
      search: (text, limit) => soon(() => analysis.search(text, limit)),
      explain: (key) => soon(() => analysis.explain(key)),
      close: () => undefined,
    };
  };
}

export function paneServices(change: Partial<TestServices> = {}): TestServices {
  return {
    workbook: fakeWorkbook({ Data: ITEMS }),
    openSession: sessionOf(tinyFlow),
    flows: [tinyFlow],
    functionHelp: [
      {
        name: "SEG.ABC",
        summary: "Class of each item by its share of the total.",
        signature: "SEG.ABC(values, [cuts])",
        arguments: [
          { name: "values", help: "One value for each item.", optional: false },
          { name: "cuts", help: "Rising shares.", optional: true, defaultText: "{0.8,0.95}" },
        ],
        result: "one class for each item",
        examples: [{ formula: "=SEG.ABC({10;5;1},0.8)", note: "The first is A." }],
        formula: "cumulated share",
        source: "Dickie 1951",
        assumptions: ["Values are comparable."],
      },
      {
        name: "SEG.SAFETYSTOCK",
        summary: "Stock against demand that is higher than expected.",
        signature: "SEG.SAFETYSTOCK(cycleServiceLevel)",
        arguments: [{ name: "cycleServiceLevel", help: "0 to 1.", optional: false, unit: "share" }],
        result: "units",
        examples: [],
        formula: "z times sd",
        source: "Silver",
        assumptions: [],
      },
    ],
    loadSample: () =>
      Promise.resolve({
        title: "Tiny sample",
        origin: "Made up for the test.",
        licence: "CC0",
        sheets: [
          {
            name: "Tiny items",
            headings: ["Item", "Value"],
            types: ["text", "number"],
            columns: [
              ["a", "b", "c"],
              [90, 20, 1],
            ],
          },
        ],
      }),
    requests: createPaneRequests(),
    officeTheme: () => null,
    version: "0.0.0-test",
    now: () => new Date("2026-01-31T10:00:00Z"),
    ...change,
  };
}
