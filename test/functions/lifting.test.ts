import { callFunction } from "../../src/functions/callFunction";
import { isFault, type Outcome } from "../../src/functions/machine/fault";

const messageOf = (outcome: Outcome) => (isFault(outcome) ? `${outcome.error} ${outcome.message}` : "no fault");

test("single values are repeated and the result has the shape of the range", () => {
  const down = callFunction("EOQ", [[[100], [400], [900]], 2, 1]);
  expect(down).toEqual([[20], [40], [60]]);
  expect(callFunction("EOQ", [[[100, 400, 900]], 2, 1])).toEqual([[20, 40, 60]]);
  expect(
    callFunction("EOQ", [
      [
        [100, 400],
        [900, 1600],
      ],
      [
        [2, 2],
        [2, 2],
      ],
      1,
    ]),
  ).toEqual([
    [20, 40],
    [60, 80],
  ]);
});

test("a row and a column of the same length go together; the first decides the shape", () => {
  expect(callFunction("EOQ", [[[100], [400]], [[2, 2]], 1])).toEqual([[20], [40]]);
});

test("ranges of unequal length are refused with both names and lengths", () => {
  expect(messageOf(callFunction("EOQ", [[[1], [2], [3]], [[1], [2]], 1]))).toBe(
    "#VALUE! demandRate has 3 items and orderingCost has 2 items: give ranges of equal length",
  );
  expect(
    messageOf(
      callFunction("EOQ", [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        1,
      ]),
    ),
  ).toContain("2 × 3 cells");
});

test("a fault in a repeated value refuses the call, a fault in a row only that row", () => {
  expect(messageOf(callFunction("SAFETYSTOCK", [95, [[1], [2]], 4]))).toContain(
    "#VALUE! cycleServiceLevel must be between 0 and 1",
  );
  expect(messageOf(callFunction("SAFETYSTOCK", [0.95, [[1], [2]], -4]))).toContain("#VALUE! leadTime");
  const rows = callFunction("SAFETYSTOCK", [[[0.5], [95], [1], [0.5]], 10, 4]);
  expect(rows).toEqual([
    [0],
    [{ error: "#N/A", message: "cycleServiceLevel in row 2 must be between 0 and 1, got 95: write 0.95" }],
    [{ error: "#N/A", message: expect.stringContaining("row 3: cycleServiceLevel") as string }],
    [0],
  ]);
});

test("a row without data is empty, a row with half its data says what is missing", () => {
  expect(callFunction("EOQ", [[[100], [""], [""], [100]], [[2], [""], [2], ["#N/A"]], 1])).toEqual([
    [20],
    [""],
    [{ error: "#N/A", message: "demandRate in row 3 is missing: write a number (a blank cell counts as 0)" }],
    [{ error: "#N/A", message: "orderingCost in row 4 is missing: write a number (a blank cell counts as 0)" }],
  ]);
});

test("a single call without data is empty, with half its data refused", () => {
  expect(callFunction("KRALJIC", ["", ""])).toEqual([[""]]);
  expect(messageOf(callFunction("KRALJIC", [0.5, ""]))).toBe(
    "#VALUE! profitImpact is missing: write a number (a blank cell counts as 0)",
  );
});

test("rows without a key are empty whatever else they hold", () => {
  expect(callFunction("POLICY", [[["AX"], [null], [0], [""], ["#N/A"]], "reviewDays"])).toEqual([
    [1],
    [""],
    [""],
    [""],
    [""],
  ]);
  expect(callFunction("ABC", [[[5], [3], [9]], null, null, [["x"], [null], ["x"]]])).toEqual([["A"], [""], ["A"]]);
});

test("whole-range functions leave unreadable rows out and name the rows of the sheet", () => {
  expect(callFunction("ABC", [[[80], ["?"], [""], [15], [5]]])).toEqual([
    ["A"],
    [{ error: "#N/A", message: 'values in row 2 must be a number, got the text "?"' }],
    [""],
    ["B"],
    ["C"],
  ]);
  expect(messageOf(callFunction("COSTTOSERVE", [[[""], [1], [-2]], [[10]]]))).toContain("row 3");
  expect(callFunction("PARETO", [[[""], [10], [30]], false])).toEqual([
    [3, 30, 0.75, 0.75],
    [2, 10, 0.25, 1],
  ]);
});

test("too many arguments are refused", () => {
  expect(messageOf(callFunction("TIER", [1, [1], ["a", "b"], 4]))).toContain("takes at most 3 arguments, got 4");
  expect(messageOf(callFunction("NOSUCH", []))).toContain("no function SEG.NOSUCH");
});

test("headers can be left out of every table", () => {
  const whole = callFunction("WHALECURVE", [[[5], [-1]]]);
  if (isFault(whole)) throw new Error(whole.message);
  expect(callFunction("WHALECURVE", [[[5], [-1]], "false"])).toEqual(whole.slice(1));
  expect(
    callFunction("DEMANDPROFILE", [
      [
        [1, 2],
        ["", ""],
      ],
      null,
      false,
    ]),
  ).toHaveLength(2);
});
