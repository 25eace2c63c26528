import { callFunction } from "../../src/functions/callFunction";
import { cellValue, isMissing } from "../../src/functions/machine/cellValue";
import { toGrid } from "../../src/functions/machine/grid";
import {
  choice,
  flag,
  type Kind,
  MISSING,
  number,
  readKind,
  Refusal,
  share,
  text,
  wholeNumber,
} from "../../src/functions/machine/kind";

const method = choice({ weighted: "", ng: "" });
const error = (basicValue: string) => ({ type: "Error", basicType: "Error", basicValue, errorType: "Any" });
const entity = {
  type: "Entity",
  text: "Contoso",
  basicType: "Error",
  basicValue: "#VALUE!",
  properties: { Price: { type: "Double", basicValue: 3 } },
};

/** What a cell reads as; a word that starts with ! is a part of the refusal. */
const cases: readonly (readonly [kind: string, how: Kind<unknown>, cell: unknown, reads: unknown])[] = [
  ["number", number, 12, 12],
  ["number", number, -0, 0],
  ["number", number, 1e308, 1e308],
  ["number", number, null, 0],
  ["number", number, undefined, 0],
  ["number", number, 0, 0],
  ["number", number, "12", 12],
  ["number", number, " 1.5 ", 1.5],
  ["number", number, "-3e2", -300],
  ["number", number, ".5", 0.5],
  ["number", number, "+7", 7],
  ["number", number, "1,5", '!must be a number, got the text "1,5"'],
  ["number", number, "12%", "!must be a number"],
  ["number", number, "0x10", "!must be a number"],
  ["number", number, "1e999", "!must be a number"],
  ["number", number, "Infinity", "!must be a number"],
  ["number", number, "NaN", "!must be a number"],
  ["number", number, "abc", '!must be a number, got the text "abc"'],
  ["number", number, "2024-01-31", "!must be a number"],
  ["number", number, 45322, 45322],
  ["number", number, true, "!must be a number, got TRUE"],
  ["number", number, "", MISSING],
  ["number", number, "  ", MISSING],
  ["number", number, "#N/A", MISSING],
  ["number", number, error("#N/A"), MISSING],
  ["number", number, { code: "#N/A", message: "no answer" }, MISSING],
  ["number", number, error("#DIV/0!"), "!holds the error #DIV/0!: mend that cell first"],
  ["number", number, error("#REF!"), "!#REF!"],
  ["number", number, { code: "#NUM!" }, "!#NUM!"],
  ["number", number, { type: "Error", basicType: "Error" }, "!#VALUE!"],
  ["number", number, "#SPILL!", "!#SPILL!"],
  ["number", number, NaN, "!#NUM!"],
  ["number", number, Infinity, "!#NUM!"],
  ["number", number, { type: "Double", basicType: "Double", basicValue: 4.5 }, 4.5],
  ["number", number, { type: "FormattedNumber", basicType: "Double", basicValue: 9, numberFormat: "0%" }, 9],
  ["number", number, { type: "String", basicType: "String", basicValue: "8" }, 8],
  ["number", number, { type: "Empty", basicType: "Empty", basicValue: "" }, 0],
  ["number", number, { type: "Entity", basicType: "Double", basicValue: 6, text: "six" }, 6],
  ["number", number, entity, "!holds a data type card (Contoso): refer to one of its fields"],
  ["number", number, { type: "LinkedEntity", text: "MSFT" }, "!data type card (MSFT)"],
  ["number", number, { type: "WebImage", address: "https://example.com" }, "!data type card (WebImage)"],
  ["number", number, {}, "!data type card"],
  ["number", number, new Date(0), "!#VALUE!"],
  ["number", number, 10n, 10],
  ["number", number, Symbol("x"), "!#VALUE!"],
  ["number", number, () => 1, "!#VALUE!"],
  ["share", share, 0.95, 0.95],
  ["share", share, 1, 1],
  ["share", share, null, 0],
  ["share", share, 1 - 0.9 - 0.1, 0],
  ["share", share, 5e-324, 5e-324],
  ["share", share, "0.5", 0.5],
  ["share", share, 95, "!must be between 0 and 1, got 95: write 0.95"],
  ["share", share, 1.5, "!write 0.015"],
  ["share", share, 250, "!must be between 0 and 1, got 250"],
  ["share", share, -0.1, "!got -0.1"],
  ["whole number", wholeNumber, 12, 12],
  ["whole number", wholeNumber, 2.5, "!must be a whole number, got 2.5"],
  ["text", text, " AX ", "AX"],
  ["text", text, null, MISSING],
  ["text", text, 0, MISSING],
  ["text", text, "", MISSING],
  ["text", text, 7, "7"],
  ["text", text, true, "TRUE"],
  ["text", text, error("#NAME?"), "!#NAME?"],
  ["flag", flag, false, false],
  ["flag", flag, "FALSE", false],
  ["flag", flag, 1, true],
  ["flag", flag, null, false],
  ["flag", flag, "no", "!must be TRUE or FALSE"],
  ["choice", method, "NG", "ng"],
  ["choice", method, " Weighted ", "weighted"],
  ["choice", method, null, MISSING],
  ["choice", method, 0, MISSING],
  ["choice", method, "other", '!must be weighted or ng, got "other"'],
];

test.each(cases)("%s %#: %o reads as expected", (_, kind, cell, reads) => {
  const got = readKind(kind, cellValue(cell));
  if (typeof reads === "string" && reads.startsWith("!")) {
    expect(got).toBeInstanceOf(Refusal);
    expect((got as Refusal).reason).toContain(reads.slice(1));
  } else expect(got).toBe(reads);
});

test("there are at least sixty cases", () => expect(cases.length).toBeGreaterThanOrEqual(60));

test.each([
  ["", true],
  ["#N/A", true],
  [" ", true],
  [null, false],
  [0, false],
  [error("#REF!"), false],
])("%o missing: %s", (cell, missing) => expect(isMissing(cellValue(cell))).toBe(missing));

test.each([
  ["nothing", null, undefined],
  ["nothing", undefined, undefined],
  ["an empty list", [], undefined],
  ["an empty row", [[]], undefined],
  ["a number", 5, [1, 1]],
  ["a 1×1 range", [[5]], [1, 1]],
  ["a row", [[1, 2, 3]], [1, 3]],
  ["a column", [[1], [2]], [2, 1]],
  ["a flat list", [1, 2, 3], [3, 1]],
  ["a ragged range", [[1], [2, 3]], [2, 2]],
  ["a nested array cell", { type: "Array", elements: [[1, 2]], basicType: "Error", basicValue: "#VALUE!" }, [1, 2]],
  ["an error", error("#N/A"), [1, 1]],
])("shape of %s", (_, raw, size) => {
  const grid = toGrid(raw);
  expect(grid && [grid.rows, grid.columns]).toEqual(size);
});

describe("rows, columns and single cells are one thing", () => {
  const one = (result: unknown) => (result as unknown[][])[0]?.[0];
  test.each([
    ["scalar", 100, 20, 5],
    ["1×1 ranges", [[100]], [[20]], [[5]]],
    ["formatted numbers", { type: "FormattedNumber", basicType: "Double", basicValue: 100 }, "20", [["5"]]],
  ])("%s", (_, demandRate, orderingCost, holdingCost) => {
    expect(one(callFunction("EOQ", [demandRate, orderingCost, holdingCost]))).toBeCloseTo(Math.sqrt(800), 10);
  });

  test("the list arguments take rows and columns", () => {
    const column = callFunction("ABC", [
      [[80], [15], [5]],
      [[0.5], [0.9]],
    ]);
    expect(callFunction("ABC", [[[80], [15], [5]], [[0.5, 0.9]]])).toEqual(column);
  });

  test("an optional argument that points at an empty text is left out", () => {
    expect(callFunction("SAFETYSTOCK", [0.95, 10, 4, "", [[""]], null])).toEqual(
      callFunction("SAFETYSTOCK", [0.95, 10, 4]),
    );
    expect(callFunction("XYZ", [[[1, 2, 3]], "", 0, null])).toEqual(callFunction("XYZ", [[[1, 2, 3]]]));
  });
});
