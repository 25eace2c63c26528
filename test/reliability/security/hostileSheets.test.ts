import { findFlow } from "../../../src/flows";
import { localSession } from "../../../src/runs/localSession";
import { runFlow } from "../../../src/runs/runFlow";
import type { CellValue } from "../../../src/workbench/model/cellValue";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { noteReliability } from "../../support/noteReliability";
import { bench } from "../../workbook/support";
import type { Bench } from "../../workbook/support";
import { hostileTexts } from "./hostileTexts";

jest.setTimeout(60_000);

const months = ["2025-01", "2025-02", "2025-03"];
const inputs: Readonly<Record<string, Readonly<Record<string, readonly CellValue[][]>>>> = {
  products: {
    sales: [
      ["Item", "Description", "Date", "Quantity", "Price"],
      ...hostileTexts.flatMap((text, i) => months.map((month, m) => [text, text, `${month}-05`, 3 + i + m, 2 + i])),
    ],
  },
  categories: {
    spend: [
      ["Category", "Supplier", "Date", "Amount"],
      ...hostileTexts.flatMap((text, i) => months.map((month) => [text, `${text} Ltd`, `${month}-05`, 100 * (i + 1)])),
    ],
  },
};

/** Puts cells in as they are, as a file would: what begins with = is text already. */
function place(b: Bench, name: string, rows: readonly CellValue[][]): string {
  const sheet = b.workbook.addSheet(name);
  rows.forEach((row, r) => row.forEach((value, c) => sheet.setValue(r, c, value)));
  return `${name}!A1:${String.fromCharCode(64 + (rows[0]?.length ?? 1))}${rows.length}`;
}

const cases = Object.entries(inputs).flatMap(([flow, tables]) => [
  { flow, tables, live: false },
  { flow, tables, live: true },
]);
let cells = 0;

test.each(cases)("texts stay texts in the sheets of $flow (live formulas: $live)", async ({ flow, tables, live }) => {
  const b = bench();
  const given = Object.fromEntries(Object.entries(tables).map(([id, rows]) => [id, { address: place(b, id, rows) }]));
  const sources = new Set<Sheet>(b.workbook.sheets);
  const { receipt } = await runFlow({
    workbook: b.book,
    openSession: localSession,
    flow: findFlow(flow),
    inputs: given,
    live,
    version: "0.0.0",
    when: "2026-01-31T12:00:00Z",
  });
  await b.calc.idle();
  const written = b.workbook.sheets.filter((sheet) => !sources.has(sheet));
  expect(written.map(({ name }) => name).sort()).toEqual(Object.values(receipt.sheets).sort());
  const found = new Set<CellValue>();
  for (const sheet of written) {
    const used = sheet.usedRange(false);
    if (!used) throw new Error(`${sheet.name} is empty.`);
    sheet.forEachFormula(used, (formula, row, column) => {
      expect({ at: [row, column], formula }).toEqual({
        at: [row, column],
        formula: expect.not.stringMatching(/cmd\||HYPERLINK|caught|^=1\+1|^\+1|^-2|^@/) as string,
      });
    });
    sheet.forEachValue(used, (value) => {
      cells += 1;
      found.add(value);
    });
    expect(sheet.hyperlinks.size).toBe(0);
  }
  // Excel itself reads #N/A as an error value; every other text is in the sheets as it was.
  const kept = hostileTexts.filter((text) => text !== "#N/A");
  expect(kept.filter((text) => !found.has(text.trim()) && !found.has(text))).toEqual([]);
});

afterAll(() => {
  noteReliability("texts", [
    {
      what: "Written cells of runs over hostile texts",
      count: cells,
      held: "text stays text, no formula and no link is made of it",
    },
  ]);
});
