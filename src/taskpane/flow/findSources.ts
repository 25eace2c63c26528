import type { FlowInput } from "../../flows/define";
import { fittestSource } from "../../runs/recognise/fittestSource";
import { strength } from "../../runs/recognise/strength";
import type { KnownMapping } from "../../runs/rememberedMapping";
import type { Source } from "../../workbook/port";
import type { FlowContext } from "./flowContext";
import type { FormerRun } from "./formerRun";
import { fittingMapping } from "./formerRun";
import { isSourceOf, recallSource } from "./memory";

export interface FoundSource {
  readonly input: string;
  readonly source: Source;
  /** Columns that are known from the former run. */
  readonly known?: KnownMapping;
}

/** A source for each input that has none: of the run this one goes on from, of the last run, or the one that fits best. */
export async function findSources(
  context: FlowContext,
  sources: readonly Source[],
  taken: readonly FoundSource[],
  former: FormerRun | null,
): Promise<readonly FoundSource[]> {
  const found = [...taken];
  for (const input of context.flow.inputs.filter(({ id }) => !taken.some((one) => one.input === id))) {
    const free = sources.filter(({ address }) => !found.some(({ source }) => address === source.address));
    const handed = former && (await handedOn(context, input, free, former));
    const one = handed ?? (await ownChoice(context, input, free));
    if (one) found.push({ input: input.id, ...one });
  }
  return found;
}

type Choice = Omit<FoundSource, "input"> | null;

/** What the former run had for an input of this name, unless a table that it wrote fits better. */
async function handedOn(
  { services }: FlowContext,
  input: FlowInput,
  free: readonly Source[],
  { inputs, tables }: FormerRun,
): Promise<Choice> {
  const before = inputs[input.id];
  const known = before && fittingMapping(input, before.known);
  const source =
    before && free.find(({ kind, address }) => kind === before.source.kind && address === before.source.address);
  if (!known || !source) return null;
  const ofWrite = free.filter(({ kind, label }) => kind === "table" && tables.includes(label));
  const written = await fittestSource(services.workbook, input, ofWrite);
  const sure = Object.fromEntries(Object.keys(known.mapping).map((role) => [role, 1]));
  const asGood = strength({ ...known, confidence: sure, missing: [] }, input);
  return written && strength(written.recognition, input) > asGood ? { source: written.source } : { source, known };
}

async function ownChoice(context: FlowContext, input: FlowInput, free: readonly Source[]): Promise<Choice> {
  const memo = await recallSource(context, input.id);
  const known = memo ? free.find((source) => isSourceOf(memo, source)) : undefined;
  const source = known ?? (await fittestSource(context.services.workbook, input, free))?.source;
  return source ? { source } : null;
}
