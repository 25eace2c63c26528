import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CsvSheet, readCsv } from "../../src/cli/csv/readCsv";
import { Analysis } from "../../src/flows/analysis";
import { products } from "../../src/flows/products/flow";
import { initialSettings } from "../../src/flows/settings";
import type { Table } from "../../src/flows/table";
import { recognise } from "../../src/runs/recognise/recognise";
import { type Benchmark, cheapest, fastest } from "./measure";

const SAMPLE_ROWS = 200;
const settings = initialSettings(products);
const lab = process.env["SEG_LAB"];
const file = lab === undefined ? null : join(lab, "data/online-retail/online_retail.csv.gz");

function toTable({ headings, columns, rowCount }: CsvSheet): Table {
  const origin = { address: "lines!A1", sheet: "lines", firstRow: 2, firstColumn: 1 };
  return { headings, columns: columns.map(({ values }) => values), rowCount, origin };
}

/** The least that any segmentation by revenue has to do: look at every line once and add it to its item. */
function addUp(table: Table): void {
  const column = (heading: string) => table.columns[table.headings.indexOf(heading)]!;
  const [codes, quantities, prices] = [column("StockCode"), column("Quantity"), column("UnitPrice")];
  const revenue = new Map<unknown, number>();
  for (let row = 0; row < table.rowCount; row++) {
    const code = codes[row];
    revenue.set(code, (revenue.get(code) ?? 0) + Number(quantities[row]) * Number(prices[row]));
  }
  if (revenue.size === 0) throw new Error("The lines are empty.");
}

export const retail: Benchmark = {
  title: "Half a million invoice lines to segments",
  missing: () => {
    if (file === null) return "set SEG_LAB to the folder of the real data sets";
    return existsSync(file) ? null : `there is no ${file}`;
  },
  run: async () => {
    const bytes = readFileSync(file ?? "");
    const reading = await fastest(2, () => readCsv(bytes));
    const table = toTable(readCsv(bytes));
    const samples = table.columns.map((values) => values.slice(0, SAMPLE_ROWS));
    const { form, mapping } = recognise(products.inputs[0]!, table.headings, samples);
    const analysis = new Analysis(products);
    analysis.load("sales", table, form, mapping);

    const pass = await cheapest(10, () => addUp(table));
    const cost =
      (await cheapest(3, () => analysis.prepare(settings))) + (await cheapest(3, () => analysis.run(settings)));
    const preparing = await fastest(3, () => analysis.prepare(settings));
    const classifying = await fastest(3, () => analysis.run(settings));
    let cut = 0.7;
    const moving = await fastest(10, () => analysis.run({ ...settings, abcCuts: [(cut += 0.01), 0.95] }));
    const whole = preparing + classifying;
    return [
      { name: "invoice lines", value: table.rowCount, unit: "lines" },
      { name: "reading the .csv.gz", value: reading, unit: "s" },
      { name: "one plain pass, processor time: revenue by item", value: pass * 1000, unit: "ms" },
      { name: "prepare: clean, add up by item and month", value: preparing * 1000, unit: "ms" },
      { name: "first run: classes, pictures, sentences", value: classifying * 1000, unit: "ms" },
      { name: "the same after a cut was moved", value: moving * 1000, unit: "ms" },
      { name: "prepare and run, processor time", value: cost / pass, unit: "passes", budget: 40 },
      { name: "a moved cut", value: moving / whole, unit: "of all", budget: 0.25 },
      { name: "prepare and run, speed", value: table.rowCount / whole, unit: "lines/s" },
    ];
  },
};
