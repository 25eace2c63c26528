import type { AnyFlow } from "../../flows/define";
import { WorkbookFault } from "../../workbook/port";
import type { Source } from "../../workbook/port";
import { samplePlan } from "../samples/samplePlan";
import type { PaneServices } from "../services";

export interface PlacedSample {
  readonly title: string;
  readonly origin: string;
  /** Input and the table that was made for it. */
  readonly picked: readonly (readonly [input: string, source: Source])[];
}

/** Writes the sample of a flow into new sheets of this workbook and says which table is for which input. */
export async function placeSample(flow: AnyFlow, services: PaneServices): Promise<PlacedSample> {
  const sample = await services.loadSample(flow.sample.file);
  const wanted = Object.entries(flow.sample.sheets);
  const plan = samplePlan(
    sample,
    wanted.map(([, sheet]) => sheet),
  );
  const receipt = await services.workbook.write(plan);
  const sources = await services.workbook.sources();
  const picked = wanted.map(([input, sheet]): readonly [string, Source] => {
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
  return { title: sample.title, origin: sample.origin, picked };
}
