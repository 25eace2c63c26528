import * as v from "valibot";
import type { Mapping } from "../flows/define";
import type { Workbook } from "../workbook/port";

/** Columns are kept by heading, so that a table may gain, lose or move columns and still be understood. */
const Memo = v.object({ form: v.string(), columns: v.record(v.string(), v.array(v.string())) });

export interface KnownMapping {
  readonly form: string;
  readonly mapping: Mapping;
}

/** Where a workbook keeps the mapping of one input of a flow. */
export function mappingMemoKey(flow: string, input: string): string {
  return `mapping/${flow}/${input}`;
}

/** Keeps the user's choice of columns in the workbook. */
export async function rememberMapping(
  workbook: Pick<Workbook, "writeMemo">,
  flow: string,
  input: string,
  headings: readonly string[],
  { form, mapping }: KnownMapping,
): Promise<void> {
  const columns = Object.fromEntries(
    Object.entries(mapping).map(([role, positions]) => [role, positions.map((position) => headings[position] ?? "")]),
  );
  await workbook.writeMemo(mappingMemoKey(flow, input), JSON.stringify({ form, columns }));
}

/** The mapping chosen before, when every heading in it is still there; else null. */
export async function recallMapping(
  workbook: Pick<Workbook, "readMemo">,
  flow: string,
  input: string,
  headings: readonly string[],
): Promise<KnownMapping | null> {
  const text = await workbook.readMemo(mappingMemoKey(flow, input));
  const memo = v.safeParse(Memo, parseJson(text));
  if (!memo.success) return null;
  const mapping: Record<string, number[]> = {};
  for (const [role, names] of Object.entries(memo.output.columns)) {
    const positions = names.map((name) => headings.indexOf(name));
    if (positions.includes(-1)) return null;
    mapping[role] = positions;
  }
  return { form: memo.output.form, mapping };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
