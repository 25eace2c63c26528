import type { AnyFlow, Mapping, SettingValues } from "../../flows/define";
import type { Report } from "../../flows/report";
import type { Table } from "../../flows/table";
import type { PreparationSummary, RunSummary } from "../../runs/session";
import type { Source, WritePlan, WritePreview, WriteReceipt } from "../../workbook/port";
import type { Problem } from "../state/problem";
import type { Remote } from "../state/remote";
import { idle } from "../state/remote";

export const STEPS = ["data", "settings", "preview", "write", "done"] as const;
export type Step = (typeof STEPS)[number];

/** One guided analysis in progress, as the views show it. */
export interface FlowRunState {
  readonly step: Step;
  readonly sources: Remote<readonly Source[]>;
  readonly inputs: Readonly<Record<string, InputState>>;
  readonly settings: SettingValues;
  /** The settings come from the last run in this workbook. */
  readonly settingsRemembered: boolean;
  readonly preparation: Remote<PreparationSummary>;
  readonly outcome: OutcomeState;
  /** Spilling SEG formulas instead of plain values. */
  readonly live: boolean;
  /** Keys of report sheets that the user does not want. */
  readonly without: readonly string[];
  readonly consent: boolean;
  readonly draft: Remote<Draft>;
  /** The last draft; it stays on the screen while the next one is worked out. */
  readonly shownDraft: Draft | null;
  readonly writing: Remote<Written>;
  readonly undoing: Remote<true>;
  /** The sample that was brought into the workbook for this run. */
  readonly sample: Remote<{ readonly title: string; readonly origin: string }>;
}
export interface InputState {
  readonly source: Source | null;
  /** Heading row and the first rows of the source. */
  readonly head: Remote<Table>;
  readonly form: string;
  readonly mapping: Mapping;
  /** How sure each recognised column is, 0 to 1. */
  readonly confidence: Readonly<Record<string, number>>;
  /** The mapping was stored in this workbook by an earlier run. */
  readonly remembered: boolean;
  /** Rows hidden by a filter or by hand, and whether they are left out. */
  readonly hiddenRows: number;
  readonly skipHidden: boolean;
  /** Cells are merged below the heading. */
  readonly merged: boolean;
}
/** The last answer stays visible while a newer one is computed. */
export interface OutcomeState {
  readonly summary: RunSummary | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
}
export interface Draft {
  readonly report: Report;
  readonly plan: WritePlan;
  readonly preview: WritePreview;
}
export interface Written {
  readonly report: Report;
  readonly receipt: WriteReceipt;
}

export function initialState(flow: AnyFlow): FlowRunState {
  return {
    step: "data",
    sources: idle,
    inputs: Object.fromEntries(flow.inputs.map((input) => [input.id, emptyInput(input.forms[0]?.id ?? "")])),
    settings: initialSettings(flow),
    settingsRemembered: false,
    preparation: idle,
    outcome: { summary: null, busy: false, problem: null },
    live: false,
    without: [],
    consent: false,
    draft: idle,
    shownDraft: null,
    writing: idle,
    undoing: idle,
    sample: idle,
  };
}

export function emptyInput(form: string): InputState {
  return {
    source: null,
    head: idle,
    form,
    mapping: {},
    confidence: {},
    remembered: false,
    hiddenRows: 0,
    skipHidden: false,
    merged: false,
  };
}

export function initialSettings(flow: AnyFlow): SettingValues {
  return Object.fromEntries(flow.settings.map((setting) => [setting.id, setting.initial]));
}
