import type { OracleCell, OracleGrid } from "../../../../scripts/oracle/oracleFiles";
import { noteReliability } from "../../../support/noteReliability";
import { agrees } from "./agreement";
import { oracleBench } from "./oracleBench";

const valueOf = oracleBench();

/** Functions of single values, each with a range in one place (written as #) and plain values in the others. */
const lifted: readonly (readonly [call: string, range: string])[] = [
  ["ABS(#)", "Odd!B9:B11"],
  ["ROUND(#,1)", "Items!E2:E6"],
  ["ROUND(123.456,#)", "Odd!B9:B11"],
  ["MOD(#,7)", "Items!G2:G6"],
  ["CEILING(#,12)", "Items!G2:G6"],
  ["FLOOR(#,12)", "Items!G2:G6"],
  ["SQRT(#)", "Odd!A2:A11"],
  ["INT(#)", "Items!E2:E6"],
  ["POWER(#,2)", "Odd!A2:A11"],
  ["LEN(#)", "Odd!A2:A11"],
  ["LEFT(#,2)", "Odd!A2:A11"],
  ["MID(#,2,3)", "Odd!C2:C11"],
  ["UPPER(#)", "Odd!C2:C11"],
  ["TRIM(#)", "Odd!C2:C11"],
  ['SUBSTITUTE(#,"a","-")', "Odd!C2:C11"],
  ['FIND("a",#)', "Odd!C2:C11"],
  ['SEARCH("?o",#)', "Odd!C2:C11"],
  ["VALUE(#)", "Odd!A2:A11"],
  ['TEXT(#,"0.0")', "Odd!A2:A11"],
  ['TEXT(#,"yyyy-mm-dd")', "Orders!B2:B6"],
  ["EXACT(#,5)", "Odd!A2:A11"],
  ["YEAR(#)", "Orders!B2:B6"],
  ["WEEKDAY(#,2)", "Orders!B2:B6"],
  ["DATE(2024,#,1)", "Odd!B9:B11"],
  ["ISOWEEKNUM(#)", "Orders!B2:B6"],
  ["DAYS(#,45300)", "Orders!B2:B6"],
  ["IF(#,1,2)", "Odd!A2:A11"],
  ['IFERROR(#,"bad")', "Odd!A7:A11"],
  ["NOT(#)", "Odd!A2:A11"],
  ["ISBLANK(#)", "Odd!A2:A11"],
  ["ISNUMBER(#)", "Odd!A2:A11"],
  ["ISERROR(#)", "Odd!A2:A11"],
  ["#+1", "Odd!A2:A11"],
  ["#&1", "Odd!A2:A11"],
  ["#=5", "Odd!A2:A11"],
  ["-#", "Odd!A2:A11"],
  ["#%", "Odd!B2:B11"],
  ["NORM.S.DIST(#,TRUE)", "Odd!B9:B11"],
  ["NORM.INV(#,10,2)", "Tiers!E3:E3"],
  ["POISSON.DIST(#,5,FALSE)", "Odd!B2:B11"],
  ["PMT(0.01,#,-100)", "Items!H2:H6"],
  ["LARGE(Items!E2:E13,#)", "Odd!B9:B11"],
  ["VLOOKUP(#,Tiers!A2:C6,2)", "Items!G2:G6"],
  ["MATCH(#,Items!D2:D13,0)", "Items!D2:D13"],
  ["XLOOKUP(#,Items!A2:A13,Items!E2:E13)", "Orders!C2:C6"],
  ["COUNTIF(Items!C2:C13,#)", "Items!C2:C13"],
  ["SUMIFS(Items!G2:G13,Items!C2:C13,#)", "Items!C2:C13"],
  ["RANK.EQ(#,Items!E2:E13)", "Items!E2:E13"],
  ["GAMMALN(#)", "Odd!B2:B11"],
  ["FACT(#)", "Odd!B2:B11"],
  ["CHAR(#)", "Odd!B2:B11"],
];

test.each(lifted)("%s works through the cells of %s one by one", async (call, range) => {
  const match = /^(\w+)!([A-Z])(\d+):[A-Z](\d+)$/.exec(range);
  const [sheet, column, first, last] = [match?.[1], match?.[2], Number(match?.[3]), Number(match?.[4])];
  const each: OracleCell[] = [];
  for (let row = first; row <= last; row++) {
    each.push((await valueOf(`=${call.replace("#", `${sheet}!${column}${row}`)}`)) as OracleCell);
  }
  const together = await valueOf(`=${call.replace("#", range)}`);
  const expected: OracleCell | OracleGrid = each.length === 1 ? (each[0] ?? null) : each.map((cell) => [cell]);
  if (!agrees(together, expected)) expect(together).toEqual(expected);
});

/** Functions of two values: of two errors the first is the result. */
const binary = [
  "#+#",
  "#&#",
  "#=#",
  "ROUND(#,#)",
  "MOD(#,#)",
  "POWER(#,#)",
  "LEFT(#,#)",
  "EXACT(#,#)",
  "DAYS(#,#)",
  "SUM(#,#)",
  "MAX(#,#)",
  "AVERAGE(#,#)",
  "CONCAT(#,#)",
  "AND(#,#)",
  "EDATE(#,#)",
  "PERMUT(#,#)",
  "STDEV.S(#,#)",
  "NPV(#,#)",
];

test.each(binary)("%s gives the first of two errors", async (call) => {
  const asked = (a: string, b: string): string => `=${call.replace("#", a).replace("#", b)}`;
  expect(await valueOf(asked("Odd!A8", "Odd!A10"))).toBe("#N/A");
  expect(await valueOf(asked("Odd!A10", "Odd!A8"))).toBe("#DIV/0!");
  expect(await valueOf(asked("NA()", "1/0"))).toBe("#N/A");
});

const ofNumbers = ["SUM", "AVERAGE", "MAX", "STDEV.S", "MEDIAN", "PRODUCT", "SUMSQ", "GEOMEAN", "DEVSQ", "VAR.P"];

test.each(ofNumbers)("%s counts no text, logical value or blank within a range", async (name) => {
  expect(await valueOf(`=${name}(Odd!B2:B7)`)).toBe(await valueOf(`=${name}(10,20,30,40)`));
});

afterAll(() => {
  noteReliability("calculationArrays", [
    {
      what: "Functions of single values given a range",
      count: lifted.length,
      held: "the array holds what the function gives for each cell, errors included",
    },
    { what: "Functions of two values given two errors", count: binary.length, held: "the first error is the result" },
    {
      what: "Functions of lists given a range of mixed kinds",
      count: ofNumbers.length,
      held: "texts, logical values and blanks in it do not count",
    },
  ]);
});
