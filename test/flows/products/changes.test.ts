import { products } from "../../../src/flows/products/flow";
import { initialSettings } from "../../../src/flows/settings";
import type { TablePart } from "../../../src/flows/report";
import type { Cell } from "../../../src/flows/table";
import { mapped, tableOf } from "../support/tableOf";

const PERIODS = ["P1", "P2", "P3", "P4"];
const sales = mapped(
  tableOf(
    ["Part", ...PERIODS],
    [
      ["a", 100, 101, 99, 100],
      ["b", 10, 10, 10, 10],
      [7, 1, 1, 1, 1],
    ],
  ),
  "wide",
  { item: "Part", periods: PERIODS },
);

function run(rows: Cell[][]) {
  const former = mapped(tableOf(["Item", "Class"], rows), "former", { item: "Item", class: "Class" });
  const settings = initialSettings(products);
  const { prepared, findings } = products.prepare({ sales, former }, settings);
  const result = products.run(prepared, settings);
  const context = {
    settings,
    rows: { read: 3, used: 3, leftOut: [] },
    version: "0",
    when: "2026-01-31T12:00:00Z",
    origins: {},
    forms: {},
    mapped: [],
    live: false,
  };
  return { result, findings, sentences: products.sentences(result), report: products.report(result, context) };
}

test("who changes class, from where to where, best first", () => {
  const { result, sentences, report } = run([
    ["A ", "BX"],
    ["7", "AX"],
    ["gone", "CZ"],
    ["gone too", "CZ"],
  ]);
  expect(result.classes).toEqual(["AX", "BX", "CX"]);
  expect(sentences.at(-1)).toBe(
    "2 items with 91 % of quantity change class since the former run; 1 is new, 2 are gone.",
  );
  const sheet = report.sheets.find(({ key }) => key === "changes")!;
  expect(sheet.note).toBe(sentences.at(-1));
  const { columns } = sheet.parts[0] as TablePart;
  expect(columns.map(({ heading, values }) => [heading, ...values])).toEqual([
    ["Item", "a", 7],
    ["Class before", "BX", "AX"],
    ["Class now", "AX", "CX"],
    ["Quantity (units)", 400, 4],
    ["Cycle service level before", 0.97, 0.99],
    ["Cycle service level now", 0.99, 0.93],
  ]);
});

test("nobody changes: a sentence, no sheet", () => {
  const { sentences, report } = run([
    ["a", "ax"],
    ["b", "BX"],
    [7, "CX"],
  ]);
  expect(sentences.at(-1)).toBe("No item changes class since the former run.");
  expect(report.sheets.map(({ key }) => key)).not.toContain("changes");
});

test("a table with classes of another kind says nothing about changes, and that is told", () => {
  const { sentences, findings } = run([
    ["a", "Furniture"],
    ["b", "Toys"],
  ]);
  expect(findings.find(({ input }) => input === "former")).toMatchObject({ count: 2, severity: "warning" });
  expect(sentences).toHaveLength(3);
});
