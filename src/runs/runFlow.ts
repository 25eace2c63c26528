import type { AnyFlow, Finding, RowCount, SettingValues } from "../flows/define";
import type { Report } from "../flows/report";
import { initialSettings } from "../flows/settings";
import type { Table } from "../flows/table";
import type { CancelSignal, Progress, Workbook, WriteReceipt } from "../workbook/port";
import { WorkbookFault } from "../workbook/port";
import { layoutReport } from "./layout/layoutReport";
import { recognise } from "./recognise/recognise";
import type { KnownMapping } from "./rememberedMapping";
import { recallMapping, rememberMapping } from "./rememberedMapping";
import type { OpenSession } from "./session";
import { toTable } from "./toTable";

/** Rows that are looked at to tell what a column holds. */
const SAMPLE_ROWS = 200;

export interface FlowRun {
  readonly workbook: Workbook;
  readonly openSession: OpenSession;
  readonly flow: AnyFlow;
  /** Address per input; and the columns where the user has chosen them. */
  readonly inputs: Readonly<Record<string, { readonly address: string; readonly known?: KnownMapping }>>;
  /** Settings that differ from the flow's own. */
  readonly settings?: SettingValues;
  readonly live: boolean;
  readonly version: string;
  /** ISO date and time. */
  readonly when: string;
  readonly without?: readonly string[];
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}
export interface FlowOutcome {
  readonly receipt: WriteReceipt;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly rows: RowCount;
  readonly mappings: Readonly<Record<string, KnownMapping>>;
}

/** A whole run without a pane: read, recognise, prepare, classify, lay out, write. No sheet is touched when it fails. */
export async function runFlow(run: FlowRun): Promise<FlowOutcome> {
  const { workbook, flow, signal, onProgress } = run;
  const settings = { ...initialSettings(flow), ...run.settings };
  const session = run.openSession(flow.id);
  try {
    const mappings: Record<string, KnownMapping> = {};
    for (const input of flow.inputs) {
      const given = run.inputs[input.id];
      if (!given) continue;
      const block = await workbook.read(given.address, {
        ...(onProgress && { onProgress }),
        ...(signal && { signal }),
      });
      const table = toTable(block);
      const known = given.known ?? (await mappingOf(run, input.id, table));
      await session.load(input.id, table, known.form, known.mapping);
      await rememberMapping(workbook, flow.id, input.id, table.headings, known);
      mappings[input.id] = known;
      stopIfCancelled(signal);
    }
    const { findings, rows } = await session.prepare(settings, onProgress);
    stopIfCancelled(signal);
    await session.run(settings);
    const { version, when, live } = run;
    const report = await session.report({ version, when, live });
    stopIfCancelled(signal);
    const plan = layoutReport(report, { live, ...(run.without && { without: run.without }) });
    const receipt = await workbook.write(plan, { ...(onProgress && { onProgress }), ...(signal && { signal }) });
    return { receipt, report, findings, rows, mappings };
  } finally {
    session.close();
  }
}

async function mappingOf({ workbook, flow }: FlowRun, inputId: string, table: Table): Promise<KnownMapping> {
  const input = flow.inputs.find(({ id }) => id === inputId);
  if (!input) throw new RangeError(`${flow.title} has no input "${inputId}".`);
  const known = await recallMapping(workbook, flow.id, inputId, table.headings);
  if (known && input.forms.some(({ id }) => id === known.form)) return known;
  const samples = table.columns.map((column) => column.slice(0, SAMPLE_ROWS));
  const { form, mapping } = recognise(input, table.headings, samples);
  return { form, mapping };
}

function stopIfCancelled(signal: CancelSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new WorkbookFault("cancelled", "The run was cancelled.", "Nothing was written.");
}
