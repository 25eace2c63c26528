import type { Explanation, Mapping, SettingValues } from "../flows/define";
import type { Report } from "../flows/report";
import type { Picture } from "../flows/picture";
import type { Finding, RowCount, StepProgress } from "../flows/define";
import type { Table } from "../flows/table";

/** What the worker answers to: the calls of one analysis, and any SEG function by name. */
export interface WorkerApi {
  open(flow: string): void;
  load(input: string, table: Table, form: string, mapping: Mapping): void;
  prepare(
    settings: SettingValues,
    onProgress: StepProgress | null,
  ): { findings: readonly Finding[]; rows: RowCount; summary: string };
  run(settings: SettingValues): { pictures: readonly Picture[]; sentences: readonly string[] };
  report(options: { version: string; when: string; live: boolean }): Report;
  search(text: string, limit: number): readonly string[];
  explain(key: string): Explanation | null;
  callFunction(name: string, args: readonly unknown[]): unknown;
}
