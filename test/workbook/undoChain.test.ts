import { createExcelWorkbook } from "../../src/workbook/excelWorkbook";
import type { WriteReceipt } from "../../src/workbook/port";
import { bench, faultOf, fill, plan, range, sheetPlan } from "./support";
import type { Bench } from "./support";
import { workbookState } from "./workbookState";

jest.setTimeout(60_000);

const onSheet1 = { kind: "existing", sheet: "Sheet1", consent: true } as const;
const writeNumber = (b: Bench, number: number): Promise<WriteReceipt> =>
  b.book.write(plan([sheetPlan({ target: onSheet1, ranges: [range([[number]])] })], { title: `Write ${number}` }));

/** The older records are gone by the time that the later writes are undone. */
const withoutRecords = (b: Bench): unknown => ({ ...workbookState(b.workbook), xmlParts: [] });

describe("several writes", () => {
  it("are undone one after the other, the last five of them, also after a reload", async () => {
    const b = bench();
    const states: unknown[] = [];
    for (let number = 1; number <= 7; number += 1) {
      states.push(withoutRecords(b));
      await writeNumber(b, number);
    }
    const pane = createExcelWorkbook();
    for (let number = 7; number > 2; number -= 1) {
      expect((await pane.lastWrite())?.title).toBe(`Write ${number}`);
      await pane.undoLastWrite();
      expect(withoutRecords(b)).toEqual(states[number - 1]);
    }
    expect(await pane.lastWrite()).toBeNull();
    expect(b.workbook.xmlParts).toEqual([]);
  });

  it("are not confused: only the one that is meant is undone", async () => {
    const b = bench();
    const first = await writeNumber(b, 1);
    const second = await writeNumber(b, 2);
    const fault = await faultOf(b.book.undoLastWrite({ write: first.id }));
    expect([fault.code, fault.message]).toEqual(["undoImpossible", expect.stringContaining('"Write 2"')]);
    expect(b.sheet.value(0, 0)).toBe(2);
    await b.book.undoLastWrite({ write: second.id });
    expect(b.sheet.value(0, 0)).toBe(1);
  });

  it("leave no older record behind one that is too large to stay", async () => {
    const b = bench();
    const long = Array.from({ length: 400 }, () => ["x".repeat(5_000)]);
    fill(b, long);
    await writeNumber(b, 1);
    await b.book.write(plan([sheetPlan({ target: onSheet1, ranges: [range(long.map(() => [2]))] })]));
    expect(b.workbook.xmlParts).toEqual([]);
    await b.book.undoLastWrite();
    expect(b.sheet.value(0, 0)).toBe(1);
    expect(b.sheet.value(399, 0)).toBe("x".repeat(5_000));
    expect(await b.book.lastWrite()).toBeNull();
  });
});

describe("what Undo could not bring back", () => {
  const over = plan([
    sheetPlan({
      target: onSheet1,
      ranges: [
        range([
          ["Item", "Units"],
          ["z", 9],
        ]),
      ],
      tables: [{ key: "t", name: "T", row: 0, column: 0, rowCount: 2, columnCount: 2, style: "TableStyleLight1" }],
    }),
  ]);

  it.each([
    ["merged cells", "merged cells A2:B2", (sheet: Excel.Worksheet) => sheet.getRange("A2:B2").merge(false)],
    [
      "a table with totals",
      "row of totals",
      (sheet: Excel.Worksheet) => {
        sheet.tables.add("A1:B3", true).showTotals = true;
      },
    ],
    [
      "a filtered table",
      "is filtered",
      (sheet: Excel.Worksheet) => sheet.tables.add("A1:B3", true).columns.getItemAt(0).filter.applyValuesFilter(["a"]),
    ],
  ])("is not replaced: %s", async (_what, words, make) => {
    const b = bench();
    fill(b, [
      ["Item", "Units"],
      ["a", null],
      ["b", 2],
    ]);
    await b.run(async (context) => {
      make(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    const before = workbookState(b.workbook);
    for (const refused of [b.book.preview(over), b.book.write(over)]) {
      const fault = await faultOf(refused);
      expect([fault.code, fault.message]).toEqual(["notSupported", expect.stringContaining(words)]);
    }
    expect(workbookState(b.workbook)).toEqual(before);
  });
});
