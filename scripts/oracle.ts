/**
 * Has LibreOffice compute the formulas of test/workbench/calc/oracle/cases and writes what they give into
 * test/workbench/calc/oracle/expected. Run it by hand after adding cases: npx tsx scripts/oracle.ts
 */
import { givesLogicals } from "./oracle/givesLogicals";
import { computedByOfficeSuite, officeSuiteVersion } from "./oracle/officeSuite";
import { computedFormulas, readSheets, readSubjects, writeExpectations } from "./oracle/oracleFiles";
import type { OracleCase, OracleCell, OracleGrid } from "./oracle/oracleFiles";
import { oracleResults } from "./oracle/oracleResults";
import { oracleWorkbook } from "./oracle/oracleWorkbook";

async function main(): Promise<void> {
  const sheets = readSheets();
  const subjects = readSubjects();
  const formulas = [...new Set(subjects.flatMap(({ cases }) => cases.flatMap(computedFormulas)))];
  const computed = computedByOfficeSuite(await oracleWorkbook(sheets, formulas));
  const results = await oracleResults(computed, Object.keys(sheets).length + 1, formulas.length);
  const byFormula = new Map(formulas.map((formula, index) => [formula, typed(formula, results[index] ?? [])]));
  const computedBy = officeSuiteVersion();
  for (const { subject, cases } of subjects) {
    const values = Object.fromEntries(cases.map((item) => [item.formula, expectation(item, byFormula)]));
    writeExpectations(subject, { computedBy, values });
    console.log(`${subject}: ${cases.length} cases`);
  }
}

function typed(formula: string, grid: OracleGrid): OracleGrid {
  if (!givesLogicals(formula)) return grid;
  return grid.map((row) => row.map((cell) => (typeof cell === "number" ? cell !== 0 : cell)));
}

function expectation(item: OracleCase, computed: ReadonlyMap<string, OracleGrid>): OracleCell | OracleGrid {
  const formulas = computedFormulas(item);
  if (formulas.length === 0) return item.documented ?? null;
  const grid = formulas.flatMap((formula) => computed.get(formula) ?? []);
  return grid.length === 1 && grid[0]?.length === 1 ? (grid[0][0] ?? null) : grid;
}

void main();
