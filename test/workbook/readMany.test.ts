import type { HostProfile } from "../../src/workbench/protocol/hostProfile";
import { excelOnTheWeb } from "../../src/workbench/protocol/hostProfile";
import { bench, faultOf, fill } from "./support";
import type { Bench } from "./support";

jest.setTimeout(60_000);

const tiny: HostProfile = { ...excelOnTheWeb, name: "tiny", payloadLimit: 20_000 };

/** Fills cells directly: a test of reading need not wait for half a million entries. */
function fillColumns(b: Bench, rows: number, columns: ((row: number) => number | string | null)[]): void {
  columns.forEach((value, column) => {
    for (let row = 0; row < rows; row += 1) b.sheet.setValue(row, column, value(row));
  });
}

describe("reading large and awkward ranges", () => {
  it("reads a hundred thousand rows of five columns under the limits of Excel on the web", async () => {
    const b = bench({ profile: excelOnTheWeb });
    const rows = 100_000;
    fillColumns(b, rows, [
      (row) => `SKU-${row}`,
      (row) => row,
      (row) => row / 7,
      (row) => (row % 3 === 0 ? null : "a text of some length that fills the answer"),
      (row) => 1 - row,
    ]);
    const progress: number[] = [];
    const block = await b.book.read("Sheet1!A:E", {
      onProgress: (done, total) => {
        expect(total).toBe(rows);
        progress.push(done);
      },
    });
    expect([block.rowCount, block.columns.length]).toEqual([rows, 5]);
    for (const row of [0, 1, 19_999, 20_000, 54_321, rows - 1]) {
      expect(block.columns.map((column) => column[row])).toEqual([
        `SKU-${row}`,
        row,
        row / 7,
        row % 3 === 0 ? null : "a text of some length that fills the answer",
        1 - row,
      ]);
    }
    expect(progress).toEqual([...progress].sort((x, y) => x - y));
    expect(progress.at(-1)).toBe(rows);
  });

  it("halves blocks until they fit", async () => {
    const b = bench({ profile: tiny });
    fillColumns(b, 2_000, [(row) => row, (row) => (row < 1_000 ? "x" : "y".repeat(200))]);
    const block = await b.book.read("Sheet1!A1:B2000");
    expect(block.columns[0]).toEqual(Array.from({ length: 2_000 }, (_, row) => row));
    expect(block.columns[1]?.at(-1)).toBe("y".repeat(200));
  });

  it("says so when a single row is too large", async () => {
    const b = bench({ profile: { ...tiny, payloadLimit: 3_000 } });
    fillColumns(b, 2, [() => "z".repeat(5_000)]);
    expect((await faultOf(b.book.read("Sheet1!A1:A2"))).code).toBe("tooLarge");
  });

  it("reads wanted columns only", async () => {
    const b = bench();
    fill(b, [["a", "b", "c", "d"]]);
    const block = await b.book.read("Sheet1!A1:D1", { columnIndexes: [3, 0, 1, 9] });
    expect([block.columnIndexes, block.columns]).toEqual([
      [0, 1, 3],
      [["a"], ["b"], ["d"]],
    ]);
    expect((await b.book.read("Sheet1!A1:D1", { columnIndexes: [] })).columns).toEqual([]);
  });

  it("peeks at the first rows", async () => {
    const b = bench();
    fillColumns(b, 50, [(row) => row]);
    const block = await b.book.peek("Sheet1!A:A", 3);
    expect([block.address, block.rowCount, block.columns]).toEqual(["Sheet1!A1:A3", 3, [[0, 1, 2]]]);
    expect((await b.book.peek("Sheet1!A49:A50", 10)).rowCount).toBe(2);
  });

  it("reports hidden rows and merged areas", async () => {
    const b = bench();
    fillColumns(b, 10, [(row) => row]);
    for (const row of [2, 3, 7]) b.sheet.hiddenRows.add(row);
    b.sheet.merges = [{ row: 4, column: 0, rows: 2, columns: 2 }];
    const block = await b.book.read("Sheet1!A2:A10");
    expect([block.hiddenRows, block.mergedAreas]).toEqual([[1, 2, 6], ["Sheet1!A5:B6"]]);
    expect((await b.book.read("Sheet1!A3:A4")).hiddenRows).toEqual([0, 1]);
  });

  it("finds errors in every block and asks for types only where a text may be one", async () => {
    const b = bench({ profile: tiny });
    fillColumns(b, 3_000, [(row) => `#${row}`, (row) => row]);
    fill(b, [["=NA()"]], 10, 1);
    fill(b, [["=1/0"]], 2_900, 1);
    fill(b, [["'#N/A"]], 2_901, 1);
    const cells = (await b.book.read("Sheet1!A1:B3000")).columns[1];
    expect([cells?.[10], cells?.[2_900], cells?.[2_901]]).toEqual([{ error: "#N/A" }, { error: "#DIV/0!" }, "#N/A"]);
  });

  it("stops between blocks when asked", async () => {
    const b = bench({ profile: tiny });
    fillColumns(b, 5_000, [(row) => row]);
    const signal = { aborted: false };
    let blocks = 0;
    const reading = b.book.read("Sheet1!A1:A5000", {
      signal,
      onProgress: () => {
        blocks += 1;
        signal.aborted = true;
      },
    });
    expect([(await faultOf(reading)).code, blocks]).toEqual(["cancelled", 1]);
  });

  it("gives one blank cell for an empty sheet", async () => {
    const b = bench();
    const block = await b.book.read("Sheet1!A:A");
    expect([block.rowCount, block.columns]).toEqual([1, [[null]]]);
  });

  it("keeps no references in Excel", async () => {
    const b = bench();
    fillColumns(b, 100, [(row) => row]);
    await b.book.read("Sheet1!A1:A100");
    await b.quiet();
    expect(b.host.keptReferences).toBe(0);
  });
});
