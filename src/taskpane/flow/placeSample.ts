import type { AnyFlow } from "../../flows/define";
import { WorkbookFault } from "../../workbook/port";
import type { Source } from "../../workbook/port";
import type { SampleFile } from "../samples/sampleFile";
import { samplePlan } from "../samples/samplePlan";
import type { PaneServices } from "../services";
import { sampleInPlace } from "./sampleInPlace";

export interface PlacedSample {
  readonly title: string;
  readonly origin: string;
  /** Input and the table that was made for it. */
  readonly picked: readonly (readonly [input: string, source: Source])[];
}

/** Brings the sample of a flow into this workbook, unless it is there, and says which table is for which input. */
export async function placeSample(flow: AnyFlow, services: PaneServices): Promise<PlacedSample> {
  const sample = await services.loadSample(flow.sample.file);
  const wanted = Object.entries(flow.sample.sheets);
  const found = await tablesInPlace(sample, wanted, services);
  const missing = wanted.filter(([input]) => !found.some(([known]) => known === input));
  const written = missing.length > 0 ? await writeTables(sample, missing, services) : [];
  if (missing.length === 0) await services.workbook.goTo(found[0]?.[1].address ?? "A1");
  return { title: sample.title, origin: sample.origin, picked: [...found, ...written] };
}

type Picked = PlacedSample["picked"];
type Wanted = readonly (readonly [input: string, sheet: string])[];

/** Those of the sample's tables that an earlier try has brought. */
async function tablesInPlace(sample: SampleFile, wanted: Wanted, { workbook }: PaneServices): Promise<Picked> {
  const picked: [string, Source][] = [];
  for (const [input, name] of wanted) {
    const sheet = sample.sheets.find((one) => one.name === name);
    const source = sheet && (await sampleInPlace(workbook, sheet));
    if (source) picked.push([input, source]);
  }
  return picked;
}

async function writeTables(sample: SampleFile, wanted: Wanted, { workbook }: PaneServices): Promise<Picked> {
  const receipt = await workbook.write(
    samplePlan(
      sample,
      wanted.map(([, sheet]) => sheet),
    ),
  );
  const sources = await workbook.sources();
  return wanted.map(([input, sheet]): readonly [string, Source] => {
    const source = sources.find((one) => one.kind === "table" && one.label === receipt.tables[sheet]);
    if (!source) {
      throw new WorkbookFault(
        "notFound",
        `The sample sheet "${sheet}" was written but its table was not found.`,
        "Pick the table in the list below.",
      );
    }
    return [input, source];
  });
}
