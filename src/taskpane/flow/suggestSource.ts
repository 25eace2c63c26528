import type { FlowInput } from "../../flows/define";
import type { Table } from "../../flows/table";
import { isUnmistakable } from "../../runs/recognise/isUnmistakable";
import type { Recognition } from "../../runs/recognise/recognise";
import { recognise } from "../../runs/recognise/recognise";
import { toTable } from "../../runs/toTable";
import type { Source, Workbook } from "../../workbook/port";

/** Rows read to recognise columns and to show sample values. */
export const PEEK_ROWS = 30;
/** Looking into every sheet of a large workbook would take longer than picking one by hand. */
const MAX_CANDIDATES = 8;
const ORDER: readonly Source["kind"][] = ["selection", "table", "sheet", "name"];

export async function readHead(workbook: Workbook, source: Source): Promise<Table> {
  return toTable(await workbook.peek(source.address, PEEK_ROWS));
}

export function recogniseHead(input: Pick<FlowInput, "forms">, head: Table): Recognition {
  return recognise(input, head.headings, head.columns);
}

/** How well a recognition can be relied on: mean confidence over the columns found, less one for each that is missing. */
export function reliability({ confidence, missing }: Recognition): number {
  const found = Object.values(confidence);
  const mean = found.length === 0 ? 0 : found.reduce((sum, one) => sum + one, 0) / found.length;
  return mean - missing.length;
}

/**
 * The source whose headings give every required column, most surely; null when none does. For an input that may be
 * left out only a source that is plainly meant for it.
 */
export async function suggestSource(
  workbook: Workbook,
  input: FlowInput,
  sources: readonly Source[],
): Promise<Source | null> {
  const tables = sources.filter(({ kind }) => kind === "table").map(({ address }) => address);
  const candidates = ORDER.flatMap((kind) => sources.filter((source) => source.kind === kind))
    // A selection in a table is that table: its name says more and it grows with the data.
    .filter((source) => source.kind !== "selection" || !tables.includes(source.address))
    .filter((source) => source.rows > 1)
    .slice(0, MAX_CANDIDATES);
  let best: { source: Source; score: number } | null = null;
  for (const source of candidates) {
    const head = await readHead(workbook, source).catch(() => null);
    if (!head) continue;
    const recognition = recogniseHead(input, head);
    if (input.optional && !isUnmistakable(recognition)) continue;
    const score = reliability(recognition);
    if (score > 0 && score > (best?.score ?? 0)) best = { source, score };
  }
  return best?.source ?? null;
}
