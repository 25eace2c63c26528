import type { Picture } from "./picture";
import type { Report } from "./report";
import type { Table } from "./table";

/**
 * A guided analysis as data: which tables it takes, which settings it has, and four pure functions. It knows no pane,
 * no sheet and no Office; the pane draws any flow and knows none by name.
 */
export interface Flow<Prepared = unknown, Result = unknown> {
  readonly id: string;
  readonly title: string;
  readonly group:
    "prepare" | "segment" | "plan" | "source" | "deliver" | "measure" | "money" | "protect" | "together" | "govern";
  /** At most two lines: what it does and what for. */
  readonly summary: string;
  /** Capabilities (e.g. "C2") and lines of the mission (e.g. "004 M2.1") that it serves. */
  readonly capabilities: readonly string[];
  readonly serves: readonly string[];
  /** Analyses that go on from here, by their ids: offered when this one is done, with the same data. */
  readonly next?: readonly string[];
  /** SEG functions that give the same numbers in a cell. */
  readonly functions: readonly string[];
  /** File in assets/samples and the sheet in it that this flow can be tried with. */
  readonly sample: { readonly file: string; readonly sheets: Readonly<Record<string, string>> };
  readonly inputs: readonly FlowInput[];
  readonly settings: readonly Setting[];
  /** Clean and aggregate. Heavy; runs once after data or data settings change. */
  prepare(
    tables: Readonly<Record<string, MappedTable>>,
    settings: SettingValues,
    onProgress?: StepProgress,
  ): Preparation<Prepared>;
  /** Classify. Light: runs while a threshold is dragged. */
  run(prepared: Prepared, settings: SettingValues): Result;
  pictures(result: Result, settings: SettingValues): readonly Picture[];
  /** Two or three sentences with numbers. */
  sentences(result: Result): readonly string[];
  report(result: Result, context: ReportContext): Report;
  /** Objects that can be explained, found by a part of their name. */
  search(result: Result, text: string, limit: number): readonly string[];
  /** Why this object has its class: null when it is not part of the result. */
  explain(result: Result, key: string): Explanation | null;
}
/** A flow whose own types do not matter to the caller; what it prepared goes back to the same flow. */
export type AnyFlow = Flow;
export function defineFlow<Prepared, Result>(flow: Flow<Prepared, Result>): Flow<Prepared, Result> {
  return flow;
}

export interface FlowInput {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly optional?: boolean;
  /** A table may come in one of several forms, e.g. transactions or periods across. */
  readonly forms: readonly InputForm[];
}
export interface InputForm {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly roles: readonly ColumnRole[];
}
export interface ColumnRole {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly type: "text" | "number" | "date";
  readonly required: boolean;
  /** One column, or all columns of a kind (periods across, drivers, criteria). */
  readonly many?: boolean;
  /** Headings this column goes by elsewhere, lower case, also in other languages. */
  readonly synonyms: readonly string[];
}
/** Role to column positions; roles not found are absent. */
export type Mapping = Readonly<Record<string, readonly number[]>>;
export interface MappedTable {
  readonly table: Table;
  readonly form: string;
  readonly mapping: Mapping;
}

export type SettingValue = number | string | boolean | readonly number[] | readonly string[];
export type SettingValues = Readonly<Record<string, SettingValue>>;
interface SettingBase {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Why the default is what it is. */
  readonly reason: string;
  /** "data" settings decide how rows are read and need a new preparation. */
  readonly stage: "data" | "analysis";
  /** Only for these forms, or only while another setting has one of these values. */
  readonly forForms?: readonly string[];
  /** Not where one of these roles has a column: it says the same, and better. */
  readonly unlessMapped?: readonly string[];
  readonly shownWhen?: { readonly setting: string; readonly in: readonly SettingValue[] };
}
export type Setting = SettingBase &
  (
    | {
        readonly control: "choice";
        readonly initial: string;
        readonly options: readonly { readonly value: string; readonly label: string; readonly help?: string }[];
      }
    | { readonly control: "flag"; readonly initial: boolean }
    | { readonly control: "share"; readonly initial: number; readonly minimum: number; readonly maximum: number }
    | {
        readonly control: "number";
        readonly initial: number;
        readonly minimum: number;
        readonly maximum: number;
        readonly step: number;
        readonly unit?: string;
      }
    /** Rising thresholds, shown as one control each and as draggable lines in the picture. */
    | {
        readonly control: "cuts";
        readonly initial: readonly number[];
        readonly minimum: number;
        readonly maximum: number;
        readonly step: number;
        readonly labels: readonly string[];
      }
    /** One weight per object of a role with many columns; equal when empty. */
    | { readonly control: "weights"; readonly initial: readonly number[]; readonly role: string }
    | { readonly control: "text"; readonly initial: string; readonly placeholder: string }
    | { readonly control: "texts"; readonly initial: readonly string[]; readonly placeholder: string }
    /** One object of the result by its name, found by the flow's own search; empty lets the flow choose. It only decides what is drawn. */
    | { readonly control: "object"; readonly initial: string }
  );

export interface StepProgress {
  (done: number, total: number, what: string): void;
}
export interface Preparation<Prepared> {
  readonly prepared: Prepared;
  readonly findings: readonly Finding[];
  readonly rows: RowCount;
  /** One line for the pane, e.g. "3,791 items over 12 months". */
  readonly summary: string;
}
export interface RowCount {
  readonly read: number;
  readonly used: number;
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
}
/** A quality finding: what, how often, where, and the rule that is applied. */
export interface Finding {
  readonly severity: "info" | "warning" | "error";
  readonly title: string;
  readonly count: number;
  /** What the flow does with these rows. */
  readonly rule: string;
  /** The setting that changes the rule, if there is one. */
  readonly setting?: string;
  /** Input and up to 20 places: 0-based data row and column of the table. */
  readonly input: string;
  readonly places: readonly { readonly row: number; readonly column: number }[];
}
export interface ReportContext {
  readonly settings: SettingValues;
  readonly rows: RowCount;
  readonly version: string;
  /** ISO date and time of the run. */
  readonly when: string;
  readonly origins: Readonly<Record<string, string>>;
  /** Form of each table that was given, by input. */
  readonly forms: Readonly<Record<string, string>>;
  /** Roles that have a column. */
  readonly mapped: readonly string[];
  /** Which parts the user wants. */
  readonly live: boolean;
}
/** Numbers in words: each line is a fact with its value, the last says what follows. */
export interface Explanation {
  readonly key: string;
  readonly verdict: string;
  readonly lines: readonly { readonly label: string; readonly value: string; readonly because?: string }[];
  readonly advice: string;
}
