import * as v from "valibot";
import { WorkbookFault } from "../../workbook/port";
import { SAMPLE_TYPES } from "./sampleFile";
import type { SampleFile } from "./sampleFile";

const cell = v.nullable(v.union([v.number(), v.string(), v.boolean()]));
const sheet = v.object({
  name: v.string(),
  headings: v.array(v.string()),
  types: v.array(v.picklist(SAMPLE_TYPES)),
  columns: v.array(v.array(cell)),
});
const file = v.object({ title: v.string(), origin: v.string(), licence: v.string(), sheets: v.array(sheet) });

/** Fetches a sample from the add-in's own origin. */
export async function loadSample(name: string): Promise<SampleFile> {
  try {
    const response = await fetch(`assets/samples/${encodeURIComponent(name)}`);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return readSample(await response.json());
  } catch (cause) {
    throw new WorkbookFault(
      "notFound",
      `The sample data "${name}" could not be loaded.`,
      "Check that the add-in can reach its own web site, then try again. Your own data work without it.",
      { cause },
    );
  }
}

/** Checks the shape, so that a damaged file is refused as a whole. */
export function readSample(json: unknown): SampleFile {
  return v.parse(file, json);
}
