import * as v from "valibot";
import type { SettingValues } from "../../flows/define";
import type { Source } from "../../workbook/port";
import type { FlowContext } from "./flowContext";

/** What the workbook remembers of the last run beside the columns: where the data were, and the settings. */
const sourceMemo = v.object({ kind: v.string(), label: v.string() });
export type SourceMemo = v.InferOutput<typeof sourceMemo>;
const settingValue = v.union([v.number(), v.string(), v.boolean(), v.array(v.number()), v.array(v.string())]);
const settingsMemo = v.record(v.string(), settingValue);

const sourceKey = (context: FlowContext, input: string): string => `source/${context.flow.id}/${input}`;
const settingsKey = (context: FlowContext): string => `settings/${context.flow.id}`;

/** Remembering is a courtesy: where the workbook cannot keep it (read-only), the run goes on without. */
export async function rememberSource(context: FlowContext, input: string, { kind, label }: Source): Promise<void> {
  await context.services.workbook.writeMemo(sourceKey(context, input), JSON.stringify({ kind, label })).catch(ignore);
}

export async function recallSource(context: FlowContext, input: string): Promise<SourceMemo | null> {
  return parse(sourceMemo, await context.services.workbook.readMemo(sourceKey(context, input)).catch(nothing));
}

export function isSourceOf(memo: SourceMemo, source: Source): boolean {
  return memo.kind === source.kind && memo.label === source.label;
}

export async function rememberSettings(context: FlowContext): Promise<void> {
  const text = JSON.stringify(context.store.get().settings);
  await context.services.workbook.writeMemo(settingsKey(context), text).catch(ignore);
}

/** Stored settings that this version of the flow still has, of the same kind as their default. */
export async function recallSettings(context: FlowContext): Promise<SettingValues> {
  const stored =
    parse(settingsMemo, await context.services.workbook.readMemo(settingsKey(context)).catch(nothing)) ?? {};
  const known = context.flow.settings.filter(({ id, initial }) => {
    const value = stored[id];
    return value !== undefined && typeof value === typeof initial && Array.isArray(value) === Array.isArray(initial);
  });
  return Object.fromEntries(known.map(({ id, initial }) => [id, stored[id] ?? initial]));
}

function ignore(): void {
  return undefined;
}

function nothing(): null {
  return null;
}

function parse<Schema extends v.GenericSchema>(schema: Schema, text: string | null): v.InferOutput<Schema> | null {
  if (text === null) return null;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
