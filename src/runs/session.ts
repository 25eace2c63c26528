import type { Explanation, Finding, Mapping, RowCount, SettingValues } from "../flows/define";
import type { Picture } from "../flows/picture";
import type { Report } from "../flows/report";
import type { Table } from "../flows/table";

/**
 * One guided analysis in progress. The data stay behind this interface (in a worker in Excel, in the same thread on
 * the command line); only summaries cross it. Every call may be repeated; a later call supersedes an earlier one.
 */
export interface Session {
  /** Gives the session the table of one input. Repeating replaces it. */
  load(input: string, table: Table, form: string, mapping: Mapping): Promise<void>;
  prepare(
    settings: SettingValues,
    onProgress?: (done: number, total: number, what: string) => void,
  ): Promise<PreparationSummary>;
  run(settings: SettingValues): Promise<RunSummary>;
  report(options: { version: string; when: string; live: boolean }): Promise<Report>;
  search(text: string, limit: number): Promise<readonly string[]>;
  explain(key: string): Promise<Explanation | null>;
  /** Frees the data; for a worker, ends it. A call that is still open is rejected with a SessionClosed error. */
  close(): void;
}
export interface PreparationSummary {
  readonly findings: readonly Finding[];
  readonly rows: RowCount;
  readonly summary: string;
}
export interface RunSummary {
  readonly pictures: readonly Picture[];
  readonly sentences: readonly string[];
}
/** Makes a session for a flow by its id. */
export type OpenSession = (flow: string) => Session;
