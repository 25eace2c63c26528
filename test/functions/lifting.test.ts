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

describe("a function of all items takes a single value for all of them where its definition says so", () => {
  const mean = [[100], [400], [200]];
  const sd = [[10], [30], [20]];
  const cost = [[50], [5], [20]];

  test("one lead time is as good as the same in every row, across as well as down", () => {
    const inFull = callFunction("SERVICEMIX", [mean, sd, [[1], [1], [1]], cost, 0.995]);
    expect(callFunction("SERVICEMIX", [mean, sd, 1, cost, 0.995])).toEqual(inFull);
    expect(callFunction("SERVICEMIX", [[[100, 400, 200]], sd, [[1]], [[50, 5, 20]], 0.995])).toEqual(inFull);
  });
  test("a column that is not defined so must be as long as the others", () => {
    expect(messageOf(callFunction("SERVICEMIX", [mean, 10, 1, cost, 0.995]))).toBe(
      "#VALUE! demandMean has 3 items and demandSd has 1 item: give ranges of equal length",
    );
    expect(messageOf(callFunction("SERVICEMIX", [[[100]], [[10]], [[1], [2]], 5, 0.995]))).toContain(
      "demandMean has 1 item and leadTime has 2 items",
    );
  });
  test("a fault in it refuses the call and names no row", () => {
    expect(messageOf(callFunction("SERVICEMIX", [mean, sd, "?", cost, 0.995]))).toContain("#VALUE! leadTime must be");
    expect(messageOf(callFunction("SERVICEMIX", [[[""], ...mean], [[""], ...sd], -1, 5, 0.995]))).toBe(
      "#VALUE! leadTime must be positive, got -1",
    );
    expect(messageOf(callFunction("SERVICEMIX", [[[""], [100]], [[""], [10]], [[""], [-1]], 5, 0.995]))).toContain(
      "leadTime (row 2) must be positive",
    );
  });
  test("it makes no row of data: rows that are otherwise empty stay empty, faults stay in their rows", () => {
    expect(
      callFunction("SERVICEMIX", [
        [[100], [""], ["x"]],
        [[10], [""], [10]],
        1,
        5,
        0.99,
        null,
        null,
        null,
        null,
        null,
        false,
      ]),
    ).toEqual([
      [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)],
      ["", "", "", ""],
      Array(4).fill({ error: "#N/A", message: 'demandMean in row 3 must be a number, got the text "x"' }),
    ]);
  });
});
