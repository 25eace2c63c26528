import type { AnyFlow, FlowInput } from "../flows/define";
import { isUnmistakable } from "../runs/recognise/isUnmistakable";
import { recognise } from "../runs/recognise/recognise";
import { toTable } from "../runs/toTable";
import type { Source, Workbook } from "../workbook/port";
import type { KnownMapping } from "../runs/rememberedMapping";
import { UsageError } from "./usage";

const SAMPLE_ROWS = 200;
export interface FoundInput {
  readonly address: string;
  readonly known: KnownMapping;
  /** Roles whose columns the user chose. */
  readonly chosen: readonly string[];
  /** What was recognised, in words. */
  readonly note: string;
}

/** Finds for each input the range whose columns fit it best, among those the user named or all tables and sheets. */
export async function findInputs(
  workbook: Workbook,
  flow: AnyFlow,
  named: Readonly<Record<string, string>>,
  columns: Readonly<Record<string, readonly string[]>>,
): Promise<Record<string, FoundInput>> {
  const sources = (await workbook.sources()).filter(({ kind, rows }) => kind !== "selection" && rows > 1);
  const stray = Object.keys(named).find((id) => !flow.inputs.some((input) => input.id === id));
  if (stray !== undefined)
    throw new UsageError(`There is no input ${stray}. Known: ${flow.inputs.map(({ id }) => id).join(", ")}.`);
  const found: Record<string, FoundInput> = {};
  for (const input of flow.inputs) {
    const taken = Object.values(found).map(({ address }) => address);
    const chosen = named[input.id];
    const addresses =
      chosen === undefined
        ? sources.filter(({ address }) => !taken.includes(address))
        : [await sourceOf(sources, chosen)];
    const best = await fittest(workbook, input, addresses, columns, input.optional === true && chosen === undefined);
    if (best) found[input.id] = best;
    else if (!input.optional) throw new UsageError(missingInput(input, addresses));
  }
  const used = Object.values(found).flatMap(({ chosen }) => chosen);
  const unused = Object.entries(columns).find(([role]) => !used.includes(role));
  if (unused) throw new UsageError(unusedColumns(unused, found));
  return found;
}

/** A sheet, table or name by its label, else an address as it stands. */
function sourceOf(sources: readonly Source[], text: string): Promise<{ address: string; label: string }> {
  const known = sources.find(({ label, address }) =>
    [label, address].some((name) => name.toLowerCase() === text.toLowerCase()),
  );
  return Promise.resolve(known ?? { address: text, label: text });
}

async function fittest(
  workbook: Workbook,
  input: FlowInput,
  sources: readonly { address: string; label: string }[],
  columns: Readonly<Record<string, readonly string[]>>,
  sureOnly: boolean,
): Promise<FoundInput | null> {
  let best: { found: FoundInput; score: number } | null = null;
  for (const { address, label } of sources) {
    const table = toTable(await workbook.peek(address, SAMPLE_ROWS));
    const recognition = recognise(input, table.headings, table.columns);
    const { form, mapping, confidence, missing } = recognition;
    const chosen = chosenColumns(input, form, table.headings, columns);
    const open = missing.filter((role) => !(role in chosen));
    const named = Object.keys(chosen);
    const score = Object.values(confidence).reduce((sum, value) => sum + value, 0) + named.length;
    if (open.length > 0 || (sureOnly && !isUnmistakable(recognition)) || (best && best.score >= score)) continue;
    const known = { form, mapping: { ...mapping, ...chosen } };
    best = { found: { address, known, chosen: named, note: describe(input, label, known, table.headings) }, score };
  }
  return best?.found ?? null;
}

function chosenColumns(
  input: FlowInput,
  form: string,
  headings: readonly string[],
  columns: Readonly<Record<string, readonly string[]>>,
): Record<string, number[]> {
  const roles = input.forms.find(({ id }) => id === form)?.roles ?? [];
  return Object.fromEntries(
    roles.flatMap(({ id }) => {
      const positions = columns[id]?.map((heading) => headings.indexOf(heading));
      return positions && !positions.includes(-1) ? [[id, positions]] : [];
    }),
  );
}

function describe(
  input: FlowInput,
  label: string,
  { form, mapping }: KnownMapping,
  headings: readonly string[],
): string {
  const pairs = Object.entries(mapping).map(([role, positions]) =>
    positions.length > 3
      ? `${role} = ${positions.length} columns`
      : `${role} = ${positions.map((position) => headings[position]).join(", ")}`,
  );
  return `${input.label}: ${label} as ${input.forms.find(({ id }) => id === form)?.label ?? form} (${pairs.join("; ")})`;
}

function unusedColumns(
  [role, headings]: readonly [string, readonly string[]],
  found: Readonly<Record<string, FoundInput>>,
): string {
  const notes = Object.values(found).map(({ note }) => note);
  return `The settings name ${headings.join(", ")} as ${role}, but no table in use has it so. In use: ${notes.join("; ")}. Write the heading as it stands in the file, or name the range with --table.`;
}

function missingInput(input: FlowInput, sources: readonly { label: string }[]): string {
  const needed = input.forms.map(
    (form) =>
      `${form.label}: ${form.roles
        .filter(({ required }) => required)
        .map(({ label }) => label)
        .join(", ")}`,
  );
  const places = sources.map(({ label }) => label).join(", ") || "an empty workbook";
  return `No columns were found for ${input.label} in ${places}. It needs ${needed.join(" or ")}. Name the columns under "columns" in the settings file, or the range with --table ${input.id}=ADDRESS.`;
}
