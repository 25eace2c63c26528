import * as v from "valibot";
import type { AnyFlow, SettingValue, SettingValues } from "../flows/define";
import { UsageError } from "./usage";

const Value = v.union([v.number(), v.string(), v.boolean(), v.array(v.number()), v.array(v.string())]);
const Columns = v.record(v.string(), v.union([v.string(), v.array(v.string())]));
const File = v.objectWithRest({ columns: v.optional(Columns) }, Value);

export interface RunSettings {
  readonly settings: SettingValues;
  /** Headings by role, where the user chose them. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** The settings file of a run: unknown names and wrong kinds are refused with the list of what there is. */
export function readRunSettings(flow: AnyFlow, text: string): RunSettings {
  const parsed = v.safeParse(File, parse(text));
  if (!parsed.success) throw new UsageError(`The settings file: ${parsed.issues[0].message}.`);
  const { columns = {}, ...settings } = parsed.output;
  for (const [id, value] of Object.entries(settings)) check(flow, id, value);
  const roles = flow.inputs.flatMap((input) => input.forms.flatMap((form) => form.roles.map((role) => role.id)));
  const unknown = Object.keys(columns).find((role) => !roles.includes(role));
  if (unknown !== undefined)
    throw new UsageError(`There is no column role ${unknown}. Known: ${[...new Set(roles)].join(", ")}.`);
  return {
    settings,
    columns: Object.fromEntries(Object.entries(columns).map(([role, headings]) => [role, [headings].flat()])),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (fault) {
    throw new UsageError(`The settings file is no JSON: ${fault instanceof Error ? fault.message : String(fault)}.`);
  }
}

function check(flow: AnyFlow, id: string, value: SettingValue): void {
  const setting = flow.settings.find((known) => known.id === id);
  if (!setting)
    throw new UsageError(`There is no setting ${id}. Known: ${flow.settings.map((known) => known.id).join(", ")}.`);
  if (setting.control === "object" && typeof value !== "string")
    throw new UsageError(`${id} must be the name of one object, or "" to leave the choice to the analysis.`);
  if (kindOf(value) !== kindOf(setting.initial))
    throw new UsageError(`${id} must be a ${kindOf(setting.initial)}, such as ${JSON.stringify(setting.initial)}.`);
  if (setting.control === "choice" && !setting.options.some((option) => option.value === value))
    throw new UsageError(`${id} must be one of ${setting.options.map((option) => option.value).join(", ")}.`);
  if ("minimum" in setting && typeof value === "number" && !(value >= setting.minimum && value <= setting.maximum))
    throw new UsageError(`${id} must be between ${setting.minimum} and ${setting.maximum}, got ${value}.`);
}

const kindOf = (value: SettingValue): string => (Array.isArray(value) ? "list" : typeof value);
