import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { flows } from "../../flows";
import type { AnyFlow } from "../../flows/define";
import { VERSION } from "../../functions/version";
import { localSession } from "../../runs/localSession";
import { runFlow } from "../../runs/runFlow";
import { createExcelWorkbook } from "../../workbook/excelWorkbook";
import type { Workbook as Model } from "../../workbench/model/workbook";
import { writeXlsx } from "../../workbench/xlsx/writeXlsx";
import { findInputs } from "../findInputs";
import { loadOffice } from "../loadOffice";
import { isWorkbookFile, openInput } from "../openInput";
import { progressLine } from "../progressLine";
import { readFile } from "../readFile";
import { readRunSettings, type RunSettings } from "../runSettings";
import { UsageError } from "../usage";

/** Runs a guided analysis on a file: the add-in's own code over the workbench, without a screen. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      out: { type: "string" },
      settings: { type: "string" },
      table: { type: "string", multiple: true },
      live: { type: "boolean" },
      "without-data": { type: "boolean" },
    },
    allowPositionals: true,
  });
  const [id, file, ...more] = positionals;
  if (id === undefined || file === undefined || more.length > 0)
    throw new UsageError("Name one analysis and one file.");
  if (values.out === undefined) throw new UsageError("Name the file to write with --out.");
  const flow = flowOf(id);
  const { settings, columns } = settingsOf(flow, values.settings);
  const model = await openInput(file, (note) => process.stderr.write(`${note}\n`));
  const bench = loadOffice(model);
  const workbook = createExcelWorkbook();
  const recovered = await workbook.recover();
  if (recovered) process.stderr.write(`${recovered.message} ${recovered.advice}\n`);
  const inputs = await findInputs(workbook, flow, namedTables(values.table ?? []), columns);
  for (const { note } of Object.values(inputs)) process.stderr.write(`${note}\n`);
  const progress = progressLine();
  const outcome = await runFlow({
    workbook,
    openSession: localSession,
    flow,
    inputs,
    settings,
    live: values.live ?? false,
    version: VERSION,
    when: new Date().toISOString(),
    onProgress: progress,
  });
  await bench.calc.idle();
  if (values["without-data"]) removeData(model, file);
  progress(0, 0, `Saving ${values.out}`);
  writeFileSync(values.out, await writeXlsx(model));
  progress.end();
  for (const sentence of outcome.report.sentences) process.stdout.write(`${sentence}\n`);
  for (const { title, count, rule } of outcome.findings) process.stderr.write(`${title}: ${count}. ${rule}\n`);
  process.stderr.write(`Wrote ${Object.values(outcome.receipt.sheets).join(", ")} to ${values.out}\n`);
  return 0;
}

function flowOf(id: string): AnyFlow {
  const flow = flows.find((known) => known.id === id);
  if (!flow) throw new UsageError(`There is no analysis ${id}. Known: ${flows.map((known) => known.id).join(", ")}.`);
  return flow;
}

function settingsOf(flow: AnyFlow, file: string | undefined): RunSettings {
  if (file === undefined) return { settings: {}, columns: {} };
  return readRunSettings(flow, new TextDecoder().decode(readFile(file)));
}

function namedTables(options: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    options.map((option) => {
      const at = option.indexOf("=");
      if (at < 1) throw new UsageError(`--table must read INPUT=ADDRESS, got ${option}.`);
      return [option.slice(0, at), option.slice(at + 1)];
    }),
  );
}

/** Only the sheet that was made of a text file: a workbook's own sheets are never taken away. */
function removeData(model: Model, file: string): void {
  const [data] = model.sheets;
  if (data && !isWorkbookFile(file)) model.removeSheet(data);
}
