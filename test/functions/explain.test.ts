import { callFunction } from "../../src/functions/callFunction";
import { isFault } from "../../src/functions/machine/fault";
import { definitions } from "../../src/functions/registry";

function explain(...cells: unknown[]): string[][] {
  const outcome = callFunction("EXPLAIN", cells);
  if (isFault(outcome)) throw new Error(outcome.message);
  return outcome.map((row) => row.map(String));
}
const value = (rows: string[][], step: string, what?: string) =>
  rows.find((row) => row[0] === step && (what === undefined || row[1] === what))?.[2];

test.each(
  definitions.filter(({ name }) => name !== "EXPLAIN").map((definition) => [definition.name, definition] as const),
)("SEG.%s can be explained by its first example", (name, definition) => {
  const rows = explain(name, ...(definition.examples[0]?.call ?? []));
  expect(rows[0]).toEqual(["step", "what", "value"]);
  expect(rows.every((row) => row.length === 3)).toBe(true);
  for (const step of ["function", "formula", "result", "source"]) expect(value(rows, step)).toBeDefined();
  expect(rows.flat().join(" ")).not.toMatch(/undefined|NaN|\[object/);
});

test("numbers stand in the place of the arguments, defaults included", () => {
  const rows = explain("SAFETYSTOCK", 0.9, 500, 2);
  expect(value(rows, "formula", "with numbers")).toBe("safetyStock = z(0.9) × √((2 + 0) × 500² + 0² × 0²)");
  expect(value(rows, "argument", "reviewPeriod")).toBe("0");
  expect(Number(value(rows, "step 1"))).toBeCloseTo(1.2815515655446, 10);
  expect(Number(value(rows, "result"))).toBeCloseTo(906.1938024368, 6);
});

test("a range is explained by its first row with data, and says so", () => {
  const rows = explain("EOQ", [[""], [400], [900]], [[""], [2], [2]], 1);
  expect(value(rows, "argument", "demandRate")).toBe("400");
  expect(value(rows, "warning")).toBe("3 items were given; this explains row 2.");
});

test("a whole range is explained by its totals, and says which rows take no part", () => {
  const rows = explain("ABC", [[80], [15], [5], ["?"], [""]]);
  expect(value(rows, "step 2", "total of the positive values")).toBe("100");
  expect(value(rows, "result")).toBe("A: 1, B: 1, C: 1");
  expect(value(rows, "warning")).toBe("2 of 5 rows hold no usable data and take no part.");
});

test("the largest coefficient of many items is found wherever it stands", () => {
  const demand = Array.from({ length: 10_050 }, (_, row) => (row === 10_049 ? [0, 0, 0, 9] : [5, 6, 5, 6]));
  // One demand in four periods: sd = 4.5, mean = 2.25.
  expect(Number(value(explain("XYZ", demand), "step 3", "largest coefficient"))).toBeCloseTo(2, 10);
});

test("Excel's packed arguments mean the same as arguments one after the other", () => {
  const plain = explain("ABC", [[80], [15], [5]], [[0.5], [0.9]]);
  expect(explain("seg.abc", [[[80], [15], [5]], [[0.5], [0.9]], null])).toEqual(plain);
  expect(explain("EOQ", [[[100]], [[2]], [[1]]])).toEqual(explain("EOQ", 100, 2, 1));
});

test("planned backorders have a step of their own, so that the steps lead to the result", () => {
  const rows = explain("EOQ", 1300, 8, 0.225, null, null, 5);
  expect(Number(value(rows, "step 1", "without limits and backorders"))).toBeCloseTo(304.0468, 4);
  expect(value(rows, "step 2", "with backorders, without limits")).toBe(value(rows, "result"));
});

test("a policy tells its reason", () => {
  expect(value(explain("POLICY", "AX", "reviewDays"), "formula", "with numbers")).toBe(
    "the entry under reviewDays in the row of the playbook for AX",
  );
  expect(value(explain("POLICY", "AX", "cycleServiceLevel"), "step 2", "because")?.length).toBeGreaterThan(20);
});

test("a wrong call is refused with the function's own message", () => {
  expect(callFunction("EXPLAIN", ["SAFETYSTOCK", 95, 10, 4])).toEqual({
    error: "#VALUE!",
    message: "cycleServiceLevel must be between 0 and 1, got 95: write 0.95",
  });
});

test("an argument that was left out is shown, with what then holds", () => {
  expect(value(explain("ABC", [[80], [15]]), "argument", "labels")).toBe('left out: {"A","B","C","N"}');
  expect(value(explain("CONCENTRATION", [[80], [15]]), "argument", "groups")).toBe("left out");
});
