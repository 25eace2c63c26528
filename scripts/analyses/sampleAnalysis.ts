import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findFlow } from "../../src/flows";
import { Analysis } from "../../src/flows/analysis";
import type { SettingValues } from "../../src/flows/define";
import { initialSettings } from "../../src/flows/settings";
import type { Cell, Table } from "../../src/flows/table";
import { recognise } from "../../src/runs/recognise/recognise";

interface SampleFile {
  readonly sheets: readonly { name: string; headings: string[]; columns: Cell[][] }[];
}

/** A sheet of a shipped sample as the workbook would give it. */
export function sampleTable(file: string, sheet: string): Table {
  const path = join(__dirname, "..", "..", "assets", "samples", file);
  const sample = JSON.parse(readFileSync(path, "utf8")) as SampleFile;
  const found = sample.sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`${file} has no sheet ${sheet}`);
  return {
    headings: found.headings,
    columns: found.columns,
    rowCount: found.columns[0]?.length ?? 0,
    origin: { address: `'${sheet}'!A1:Z9`, sheet, firstRow: 2, firstColumn: 1 },
  };
}

/** A flow on its own sample, columns recognised, with its own settings. */
export function sampleAnalysis(flowId: string, settings: SettingValues = {}): Analysis {
  const flow = findFlow(flowId);
  const analysis = new Analysis(flow);
  for (const input of flow.inputs) {
    const sheet = flow.sample.sheets[input.id];
    if (sheet === undefined) continue;
    const table = sampleTable(flow.sample.file, sheet);
    const { form, mapping } = recognise(
      input,
      table.headings,
      table.columns.map((column) => column.slice(0, 200)),
    );
    analysis.load(input.id, table, form, mapping);
  }
  const all = { ...initialSettings(flow), ...settings };
  analysis.prepare(all);
  analysis.run(all);
  return analysis;
}
