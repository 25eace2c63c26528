import type { AnyFlow, FlowInput } from "../flows/define";
import type { FittestSource } from "../runs/recognise/fittestSource";
import { fittestSource } from "../runs/recognise/fittestSource";
import type { Source, Workbook } from "../workbook/port";
import type { KnownMapping } from "../runs/rememberedMapping";
import { UsageError } from "./usage";

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
    const among =
      chosen === undefined
        ? sources.filter(({ address }) => !taken.includes(address))
        : [await namedSource(workbook, sources, chosen)];
    const fittest = await fittestSource(workbook, input, among, { columns, named: chosen !== undefined });
    if (fittest) found[input.id] = foundInput(input, fittest, columns);
    else if (!input.optional) throw new UsageError(missingInput(input, among));
  }
  const used = Object.values(found).flatMap(({ chosen }) => chosen);
  const unused = Object.entries(columns).find(([role]) => !used.includes(role));
  if (unused) throw new UsageError(unusedColumns(unused, found));
  return found;
}

/** A sheet, table or name by its label, else an address as it stands, which must be one. */
async function namedSource(workbook: Workbook, sources: readonly Source[], text: string): Promise<Source> {
  const known = sources.find(({ label, address }) =>
    [label, address].some((name) => name.toLowerCase() === text.toLowerCase()),
  );
  if (known) return known;
  const { rowCount, columns } = await workbook.peek(text, 1);
  return { kind: "name", label: text, address: text, rows: rowCount, columns: columns.length };
}

function foundInput(
  input: FlowInput,
  { source, head, recognition: { form, mapping } }: FittestSource,
  columns: Readonly<Record<string, readonly string[]>>,
): FoundInput {
  const { headings } = head;
  const chosen = Object.keys(mapping).filter((role) => columns[role]?.every((heading) => headings.includes(heading)));
  const known = { form, mapping };
  return { address: source.address, known, chosen, note: describe(input, source.label, known, headings) };
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
