import type { FlowInput } from "../../flows/define";
import type { Table } from "../../flows/table";
import type { Source, Workbook } from "../../workbook/port";
import { isUnmistakable } from "./isUnmistakable";
import { readHead } from "./readHead";
import type { Recognition } from "./recognise";
import { recognise } from "./recognise";
import { strength } from "./strength";

/** Looking into every sheet of a large workbook would take longer than picking one by hand. */
const MOST_SOURCES = 20;
const ORDER: readonly Source["kind"][] = ["selection", "table", "sheet", "name"];

export interface FittestSource {
  readonly source: Source;
  readonly head: Table;
  readonly recognition: Recognition;
}

export interface SourceChoice {
  /** Headings the user named for roles: they count as found where a table has them. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /** The user named the source: then it need not be unmistakable. */
  readonly named?: boolean;
}

/**
 * The source whose columns give an input all it must have, most surely; null when none does. For an input that may be
 * left out only a source that is plainly meant for it. Sources that cannot be read are passed over.
 */
export async function fittestSource(
  workbook: Workbook,
  input: FlowInput,
  sources: readonly Source[],
  { columns = {}, named = false }: SourceChoice = {},
): Promise<FittestSource | null> {
  let best: (FittestSource & { readonly score: number }) | null = null;
  for (const source of named ? sources : candidates(sources)) {
    const head = await readHead(workbook, source).catch(() => null);
    if (!head) continue;
    const recognition = withColumns(recognise(input, head.headings, head.columns), input, head.headings, columns);
    if (recognition.missing.length > 0 || (input.optional && !named && !isUnmistakable(recognition))) continue;
    const score = strength(recognition, input);
    if (!best || score > best.score) best = { source, head, recognition, score };
  }
  return best && { source: best.source, head: best.head, recognition: best.recognition };
}

function candidates(sources: readonly Source[]): Source[] {
  const tables = sources.filter(({ kind }) => kind === "table").map(({ address }) => address);
  return (
    ORDER.flatMap((kind) => sources.filter((source) => source.kind === kind))
      // A selection in a table is that table: its name says more and it grows with the data.
      .filter((source) => source.kind !== "selection" || !tables.includes(source.address))
      .filter((source) => source.rows > 1)
      .slice(0, MOST_SOURCES)
  );
}

function withColumns(
  { form, mapping, confidence, missing }: Recognition,
  input: FlowInput,
  headings: readonly string[],
  columns: Readonly<Record<string, readonly string[]>>,
): Recognition {
  const roles = input.forms.find(({ id }) => id === form)?.roles ?? [];
  const chosen = roles.flatMap(({ id }): [string, number[]][] => {
    const positions = columns[id]?.map((heading) => headings.indexOf(heading));
    return positions && !positions.includes(-1) ? [[id, positions]] : [];
  });
  return {
    form,
    mapping: { ...mapping, ...Object.fromEntries(chosen) },
    confidence: { ...confidence, ...Object.fromEntries(chosen.map(([id]) => [id, 1])) },
    missing: missing.filter((role) => !chosen.some(([id]) => id === role)),
  };
}
