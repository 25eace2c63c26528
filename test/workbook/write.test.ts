import { excelOnTheWeb } from "../../src/workbench/protocol/hostProfile";
import { richPlan } from "./richPlan";
import { bench, faultOf, fill, plan, range, sheetPlan } from "./support";
import { workbookState } from "./workbookState";

jest.setTimeout(120_000);

describe("writing a plan", () => {
  it("writes the cells: texts as texts, formulas with the names the parts got", async () => {
    const b = bench();
    await b.book.write(richPlan());
    const items = await b.book.read("Items!A3:E6");
    expect(items.columns).toEqual([
      ["Item", "=EVIL()", "00123", "SEPT2"],
      ["Revenue (GBP)", 120, 60, 20],
      ["Class", "A", "B", "C"],
      ["Target", 0.98, 0.95, 0.9],
      ["Cumulative", 0.6, 0.9, 1],
    ]);
    expect((await b.book.read("Summary!A1:A2")).columns).toEqual([[3, 120]]);
  });

  it("makes native Excel of it: table, name, rules, validation, chart, view, print", async () => {
    const b = bench();
    const receipt = await b.book.write(richPlan());
    expect(receipt).toMatchObject({
      title: "Test run",
      sheets: { items: "Items", summary: "Summary" },
      tables: { items: "Items" },
      cells: 23,
    });
    const items = b.workbook.sheet("Items");
    expect(items?.tables).toMatchObject([
      { name: "Items", range: { row: 2, column: 0, rows: 4, columns: 5 }, style: "TableStyleLight1" },
    ]);
    expect(b.workbook.names).toMatchObject([
      { name: "Revenue", formula: "=Items!$B$4:$B$6", comment: "Revenue by item" },
    ]);
    expect(items?.conditionalFormats.map(({ type }) => type).sort()).toEqual([
      "CellValue",
      "CellValue",
      "ColorScale",
      "DataBar",
    ]);
    expect(items?.validations).toMatchObject([
      { rule: { list: { source: "A,B,C" } }, prompt: { title: "Class" } },
      { rule: { decimal: { operator: "Between" } }, errorAlert: { style: "Stop" } },
    ]);
    expect(items?.charts).toMatchObject([
      {
        title: { text: "One item makes 60 % of revenue", visible: true },
        legend: { visible: true, position: "Bottom" },
        series: [
          { name: "Revenue" },
          { name: "Cumulative", type: "Line", axisGroup: "Secondary", hasDataLabels: true },
        ],
        axes: {
          category: { numberFormat: "@" },
          value: { numberFormat: "#,##0", minimum: 0 },
          secondaryValue: { numberFormat: "0%", minimum: 0, maximum: 1, majorUnit: 0.25 },
        },
      },
    ]);
    expect(items?.value(8, 0)).toBe("Columns of revenue with a line of the cumulative share.");
    expect(items?.frozen).toEqual({ rows: 3, columns: 1 });
    expect(items?.showGridlines).toBe(false);
    expect(items?.pageLayout).toMatchObject({ orientation: "Landscape", zoom: { horizontalFitToPages: 2 } });
    expect(items?.rowHeights.get(2)).toBe(32);
    expect(items?.style(4, 0)).toMatchObject({ horizontal: "Left", vertical: "Center", indent: 1, wrap: true });
    expect(items?.style(5, 4)).toMatchObject({ horizontal: "Right", numberFormat: "0.0%" });
    expect(items?.style(2, 0)).toMatchObject({ fill: "#0B5C66", fontColor: "#FFFFFF", bold: true, wrap: true });
    expect(items?.style(3, 1).numberFormat).toBe("#,##0.00");
    expect(b.workbook.active.name).toBe("Summary");
  });

  it("gives free names and tells them beforehand", async () => {
    const b = bench();
    await b.book.write(richPlan());
    const preview = await b.book.preview(richPlan());
    expect(preview.creates.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "sheet Items (2)",
      "table Items_2",
      "chart One item makes 60 % of revenue",
      "sheet Summary (2)",
      "name Revenue_2",
    ]);
    const receipt = await b.book.write(richPlan());
    expect(receipt.sheets).toEqual({ items: "Items (2)", summary: "Summary (2)" });
    expect((await b.book.read("'Summary (2)'!A1:A2")).columns).toEqual([[3, 120]]);
    expect(b.workbook.names[1]?.formula).toBe("='Items (2)'!$B$4:$B$6");
  });

  it("tells of one row and one column as such", async () => {
    const table = {
      key: "one",
      name: "One",
      row: 0,
      column: 0,
      rowCount: 2,
      columnCount: 1,
      style: "TableStyleLight1",
    };
    const sheet = sheetPlan({ key: "one", name: "One", ranges: [range([["Item"], ["a"]])], tables: [table] });
    const preview = await bench().book.preview(plan([sheet]));
    expect(preview.creates.map(({ detail }) => detail)).toContain("One!A1:A2, 1 row, 1 column");
  });

  it("previews without changing anything", async () => {
    const b = bench();
    fill(b, [["keep", 1]]);
    const before = workbookState(b.workbook);
    const preview = await b.book.preview(richPlan());
    expect(preview).toMatchObject({ cells: 23, overwrites: [] });
    expect(preview.requests).toBeGreaterThan(0);
    expect(workbookState(b.workbook)).toEqual(before);
  });

  it("writes more than one request holds, under the limit of Excel on the web", async () => {
    const b = bench();
    let largest = 0;
    const exchange = b.host.exchange.bind(b.host);
    b.host.exchange = (request) => {
      largest = Math.max(largest, request.length);
      return exchange(request);
    };
    const rows = Array.from({ length: 6_000 }, (_, row) => [`Item ${row}`, row, "a long description ".repeat(45)]);
    const seen: number[] = [];
    await b.book.write(plan([sheetPlan({ ranges: [range(rows)] })]), {
      onProgress: (done, total) => {
        expect(total).toBe(18_000);
        seen.push(done);
      },
    });
    expect(largest).toBeGreaterThan(2_000_000);
    expect(largest).toBeLessThan(5_000_000);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(18_000);
    expect((await b.book.read("Result!B5999:B6000")).columns).toEqual([[5_998, 5_999]]);
  });

  it("halves requests that Excel finds too large", async () => {
    const b = bench({
      profile: { ...excelOnTheWeb, name: "small", payloadLimit: 60_000 },
    });
    const rows = Array.from({ length: 4_000 }, (_, row) => [`Item ${row}`, row]);
    await b.book.write(plan([sheetPlan({ ranges: [range(rows)] })]));
    expect((await b.book.read("Result!A1:B4000")).columns[1]).toEqual(rows.map(([, row]) => row));
  });

  it("refuses a plan that names what it does not contain, and texts no cell can hold", async () => {
    const b = bench();
    const lost = plan([sheetPlan({ ranges: [range([["={sheet:nowhere}!A1"]], { formulas: true })] })]);
    expect((await faultOf(b.book.write(lost))).code).toBe("notFound");
    const long = plan([sheetPlan({ ranges: [range([["x".repeat(32_768)]])] })]);
    expect((await faultOf(b.book.preview(long))).code).toBe("tooLarge");
    expect((await faultOf(b.book.write(long))).code).toBe("tooLarge");
    expect(b.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("writes blanks for numbers that are none", async () => {
    const b = bench();
    await b.book.write(plan([sheetPlan({ ranges: [range([[Number.NaN, Infinity, null, 3]])] })]));
    expect((await b.book.read("Result!A1:D1")).columns).toEqual([[null], [null], [null], [3]]);
  });
});
