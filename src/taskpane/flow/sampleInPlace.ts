import type { Source, Workbook } from "../../workbook/port";
import type { SampleSheet } from "../samples/sampleFile";

/** The table that already holds this sample sheet: same headings, same number of rows. */
export async function sampleInPlace(workbook: Workbook, sheet: SampleSheet): Promise<Source | null> {
  const rows = (sheet.columns[0]?.length ?? 0) + 1;
  const candidates = (await workbook.sources()).filter(
    (source) => source.kind === "table" && source.rows === rows && source.columns === sheet.headings.length,
  );
  for (const candidate of candidates) {
    const { columns } = await workbook.peek(candidate.address, 1);
    if (columns.every((column, index) => column[0] === sheet.headings[index])) return candidate;
  }
  return null;
}
