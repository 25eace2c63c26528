import type { AnyFlow, FlowInput, SettingValues } from "../../flows/define";
import type { KnownMapping } from "../../runs/rememberedMapping";
import type { Source } from "../../workbook/port";
import { valueOf } from "../state/remote";
import type { FlowRunState } from "./flowRunState";

/** What an analysis that is done hands on to the next one. */
export interface FormerRun {
  readonly inputs: Readonly<Record<string, { readonly source: Source; readonly known: KnownMapping }>>;
  /** How the data were read: the next analysis reads the same data in the same way. */
  readonly settings: SettingValues;
  /** Names of the tables that it wrote. */
  readonly tables: readonly string[];
  /** File of the sample that it was tried with. */
  readonly sample: string | null;
}

export function formerRun(flow: AnyFlow, state: FlowRunState): FormerRun {
  const ofData = flow.settings.filter(({ stage }) => stage === "data").map(({ id }) => id);
  return {
    inputs: Object.fromEntries(
      Object.entries(state.inputs).flatMap(([id, { source, form, mapping }]) =>
        source ? [[id, { source, known: { form, mapping } }]] : [],
      ),
    ),
    settings: Object.fromEntries(Object.entries(state.settings).filter(([id]) => ofData.includes(id))),
    tables: Object.values(valueOf(state.writing)?.receipt.tables ?? {}),
    sample: state.sample.status === "ready" ? flow.sample.file : null,
  };
}

/** Those of its settings that the next analysis has too, with a value that it knows. */
export function sharedSettings(flow: AnyFlow, former: FormerRun): SettingValues {
  return Object.fromEntries(
    flow.settings.flatMap((setting) => {
      const value = former.settings[setting.id];
      if (value === undefined || setting.stage !== "data" || typeof value !== typeof setting.initial) return [];
      if (setting.control === "choice" && !setting.options.some((option) => option.value === value)) return [];
      return [[setting.id, value]];
    }),
  );
}

/** The columns of the former run where they give this input all it must have; else null. */
export function fittingMapping(input: FlowInput, { form, mapping }: KnownMapping): KnownMapping | null {
  const roles = input.forms.find(({ id }) => id === form)?.roles;
  if (!roles || roles.some(({ id, required }) => required && (mapping[id]?.length ?? 0) === 0)) return null;
  const own = Object.entries(mapping).filter(([role]) => roles.some(({ id }) => id === role));
  return { form, mapping: Object.fromEntries(own) };
}
