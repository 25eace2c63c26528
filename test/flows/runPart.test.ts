import { runPart } from "../../src/flows/runPart";
import type { ReportContext, Setting } from "../../src/flows/define";

const about = { help: "What it does.", reason: "Because.", stage: "analysis" as const };
const settings: readonly Setting[] = [
  { ...about, id: "drawn", label: "Item to draw", control: "object", initial: "" },
  { ...about, id: "strict", label: "Strict", control: "flag", initial: false },
];
const context: ReportContext = {
  settings: { drawn: "apple", strict: true },
  rows: { read: 3, used: 2, leftOut: [{ reason: "blank", rows: 1 }] },
  version: "1.0.0",
  when: "2026-01-31T10:00:00.000Z",
  origins: {},
  forms: {},
  mapped: [],
  live: false,
};

test("the run block tells every setting that changes a number, and not what was drawn", () => {
  const { entries } = runPart("Sorting", [], settings, context, ["004 M2.1"]);
  expect(entries).toEqual([
    ["Analysis", "Sorting"],
    ["Made with", "SEG for Excel 1.0.0"],
    ["Run on", "2026-01-31 10:00"],
    ["Rows read", 3],
    ["Rows used", 2],
    ["Rows left out: blank", 1],
    ["Strict", "yes"],
    ["Serves", "004 M2.1"],
  ]);
});
