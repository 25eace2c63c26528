import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files of the oracle: sheets and cases are written by hand, expectations by the office suite. */
export const oracleFolder = join(__dirname, "../../test/workbench/calc/oracle");

/** A cell in a file of the oracle. Texts like "#N/A" are error values, texts with "=" in front formulas. */
export type OracleCell = number | string | boolean | null;
export type OracleGrid = readonly (readonly OracleCell[])[];

export interface OracleSheet {
  readonly rows: OracleGrid;
  /** Rows hidden by hand, counted from 1. */
  readonly hiddenRows?: readonly number[];
}

/** One formula and where the value it must give comes from. */
export interface OracleCase {
  readonly formula: string;
  /** Formulas the office suite knows that mean the same; several stand below one another. Default: the formula itself. */
  readonly equivalent?: string | readonly string[];
  /** A value stated by documentation, for what has no equivalent. Needs a source. */
  readonly documented?: OracleCell | OracleGrid;
  readonly source?: string;
  /** Relative difference allowed, where not 1e-12. */
  readonly tolerance?: number;
}

/** Where Excel's documented value is another than the one the office suite computes. */
export interface OracleDifference {
  readonly formula: string;
  readonly excel: OracleCell | OracleGrid;
  readonly why: string;
}

export interface OracleExpectations {
  readonly computedBy: string;
  readonly values: Readonly<Record<string, OracleCell | OracleGrid>>;
}

export interface OracleSubject {
  readonly subject: string;
  readonly cases: readonly OracleCase[];
}

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(oracleFolder, ...path), "utf8"));
}

export function readSheets(): Readonly<Record<string, OracleSheet>> {
  return readJson("sheets.json") as Record<string, OracleSheet>;
}

export function readSubjects(): OracleSubject[] {
  const names = readdirSync(join(oracleFolder, "cases")).map((name) => name.replace(/\.json$/, ""));
  return names.sort().map((subject) => ({ subject, cases: readJson("cases", `${subject}.json`) as OracleCase[] }));
}

export function readDifferences(): OracleDifference[] {
  return readJson("differences.json") as OracleDifference[];
}

export function readExpectations(subject: string): OracleExpectations {
  return readJson("expected", `${subject}.json`) as OracleExpectations;
}

export function writeExpectations(subject: string, expectations: OracleExpectations): void {
  writeFileSync(join(oracleFolder, "expected", `${subject}.json`), `${JSON.stringify(expectations, null, 2)}\n`);
}

/** The formulas the office suite computes for a case; none where the value comes from documentation. */
export function computedFormulas({ formula, equivalent, documented }: OracleCase): readonly string[] {
  if (equivalent !== undefined) return typeof equivalent === "string" ? [equivalent] : equivalent;
  return documented === undefined ? [formula] : [];
}
