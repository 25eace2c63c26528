import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where reliability tests leave what they tried; docs/RELIABILITY.md is made from it. */
const FOLDER = join(__dirname, "../../build/reliability");

/** One line of the report: what was tried and how often. Figures must be the same in every run and on every machine. */
export interface ReliabilityLine {
  readonly what: string;
  readonly count: number;
  /** What was asserted of each, in a few words. */
  readonly held: string;
}

/** Leaves a chapter's lines for the report, once per test file, when all of its tests are done. */
export function noteReliability(chapter: string, lines: readonly ReliabilityLine[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${chapter}.json`), `${JSON.stringify(lines, null, 2)}\n`);
}
