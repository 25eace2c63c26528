import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flows } from "../../src/flows";
import { recognise } from "../../src/runs/recognise/recognise";
import { readSample } from "../../src/taskpane/samples/loadSample";
import { samplePlan } from "../../src/taskpane/samples/samplePlan";

const folder = join(__dirname, "..", "..", "assets", "samples");
const load = (file: string) => readSample(JSON.parse(readFileSync(join(folder, file), "utf8")));

test.each(flows.map((flow) => [flow.id, flow] as const))("%s: its sample has every column it needs", (_, flow) => {
  const sample = load(flow.sample.file);
  for (const [id, name] of Object.entries(flow.sample.sheets)) {
    const input = flow.inputs.find((one) => one.id === id);
    const sheet = sample.sheets.find((one) => one.name === name);
    if (!input || !sheet) throw new Error(`${flow.id}: input ${id} or sheet ${name} is missing`);
    const { missing } = recognise(
      input,
      sheet.headings,
      sheet.columns.map((column) => column.slice(0, 30)),
    );
    expect(missing).toEqual([]);
  }
});

test("a sample becomes a sheet with a table, number formats, and its source beside it", () => {
  const sample = readSample({
    title: "Tiny",
    origin: "Made up.",
    licence: "CC0",
    sheets: [{ name: "My items", headings: ["Item", "Since"], types: ["text", "date"], columns: [["a"], [45_000]] }],
  });
  const [sheet] = samplePlan(sample, ["My items"]).sheets;
  expect(sheet?.tables[0]).toMatchObject({ name: "Sample_My_items", rowCount: 2, columnCount: 2 });
  expect(sheet?.ranges[1]).toMatchObject({
    values: [["a", 45_000]],
    numberFormats: ["@", "yyyy-mm-dd"],
    formulas: false,
  });
  expect(JSON.stringify(sheet?.ranges[2])).toContain("Made up. Licence: CC0");
});

test("a damaged sample is refused as a whole", () => {
  expect(() => readSample({ title: "x", origin: "", licence: "", sheets: [{ name: "y" }] })).toThrow();
});
