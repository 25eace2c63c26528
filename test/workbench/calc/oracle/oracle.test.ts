import { readDifferences, readExpectations, readSubjects } from "../../../../scripts/oracle/oracleFiles";
import type { OracleCase } from "../../../../scripts/oracle/oracleFiles";
import { noteReliability } from "../../../support/noteReliability";
import { agrees } from "./agreement";
import { oracleBench } from "./oracleBench";

const valueOf = oracleBench();
const subjects = readSubjects();
const all = subjects.flatMap(({ cases }) => cases);
const differences = new Map(readDifferences().map((difference) => [difference.formula, difference]));

/** Whether the expectation is written out as constants, worked by hand from the data sheets, not computed from them. */
function isWorked({ equivalent }: OracleCase): boolean {
  const formulas = typeof equivalent === "string" ? [equivalent] : (equivalent ?? []);
  const computes = /!|\b(?!IF\(|NA\(|TRUE\()[A-Z.]+\(/;
  return formulas.length > 0 && !formulas.some((formula) => computes.test(formula.replace(/"[^"]*"/g, "")));
}

afterAll(() => {
  const count = (fits: (item: OracleCase) => boolean): number => all.filter(fits).length;
  noteReliability("calculation", [
    {
      what: "Formulas computed by LibreOffice as they stand",
      count: count((item) => item.equivalent === undefined && item.documented === undefined),
      held: "the workbench gives the same, or Excel's documented value where that differs",
    },
    {
      what: "Formulas LibreOffice lacks, computed by it in other words",
      count: count((item) => item.equivalent !== undefined && !isWorked(item)),
      held: "the workbench gives the same, or Excel's documented value where that differs",
    },
    {
      what: "Formulas LibreOffice lacks, worked out by hand from the data",
      count: count(isWorked),
      held: "the workbench gives the same",
    },
    {
      what: "Formulas whose value Microsoft's documentation states",
      count: count((item) => item.documented !== undefined),
      held: "the workbench gives the documented value",
    },
    {
      what: "Differences between LibreOffice and Excel, each explained",
      count: differences.size,
      held: "the workbench gives Excel's value",
    },
  ]);
});

describe.each(subjects)("$subject", ({ subject, cases }) => {
  const { values, computedBy } = readExpectations(subject);

  test("every case has an expectation, and every expectation a case", () => {
    expect(computedBy).toMatch(/^LibreOffice \d/);
    expect(Object.keys(values)).toEqual(cases.map(({ formula }) => formula));
    expect(cases.filter((item) => item.documented !== undefined && !item.source)).toEqual([]);
  });

  test.each(cases)("$formula", async ({ formula, tolerance }) => {
    const computed = values[formula];
    if (computed === undefined) throw new Error("No expectation: run npx tsx scripts/oracle.ts");
    const expected = differences.get(formula)?.excel ?? computed;
    const value = await valueOf(formula);
    if (!agrees(value, expected, tolerance)) expect(value).toEqual(expected);
  });
});

test("every formula is asked once", () => {
  const formulas = all.map(({ formula }) => formula);
  expect(formulas.filter((formula, index) => formulas.indexOf(formula) !== index)).toEqual([]);
});

test("a difference is explained, belongs to a case, and is still one", () => {
  const computed = new Map(subjects.flatMap(({ subject }) => Object.entries(readExpectations(subject).values)));
  for (const { formula, excel, why } of differences.values()) {
    expect(why.length).toBeGreaterThan(20);
    const value = computed.get(formula);
    if (value === undefined || agrees(value, excel)) throw new Error(`${formula} is no difference any more`);
  }
});
