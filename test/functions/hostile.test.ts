import fc from "fast-check";
import { callFunction } from "../../src/functions/callFunction";
import { definitions } from "../../src/functions/registry";
import { expectClean } from "../support/expectClean";

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom("", "#N/A", null, undefined, 0, 1, 0.5, true, false) },
  fc.double(),
  fc.constantFrom(
    1e308,
    -1e308,
    5e-324,
    Number.MAX_SAFE_INTEGER,
    "A",
    "AX",
    "strategic",
    "none",
    ">=5",
    "cycleServiceLevel",
  ),
  fc.string({ maxLength: 6 }),
  fc.constantFrom(
    { type: "Error", basicType: "Error", basicValue: "#DIV/0!" },
    { type: "Entity", text: "card", basicType: "Error", basicValue: "#VALUE!" },
    { type: "FormattedNumber", basicType: "Double", basicValue: 4 },
    {},
  ),
);
const range = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const ragged = fc.array(fc.oneof(cell, fc.array(cell, { maxLength: 3 })), { maxLength: 4 });
const argument = fc.oneof({ weight: 4, arbitrary: range }, { weight: 3, arbitrary: cell }, ragged);

describe.each(definitions.map(({ name, args }) => [name, args.length] as const))("SEG.%s", (name, count) => {
  test("whatever comes in, clean cells come out", () => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 0, maxLength: count + 1 }), (args) => {
        expectClean(callFunction(name, args));
      }),
      { numRuns: 150, seed: 20 },
    );
  });

  test("blank cells read the same as 0 and as null", () => {
    const swap = (from: unknown, to: unknown) =>
      function inside(part: unknown): unknown {
        if (Array.isArray(part)) return part.map(inside);
        return part === from || (from === null && part === undefined) ? to : part;
      };
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: Math.max(1, count) }), (args) => {
        const web = args.map(swap(0, null));
        const desktop = args.map(swap(null, 0));
        expect(callFunction(name, web)).toEqual(callFunction(name, desktop));
      }),
      { numRuns: 60, seed: 21 },
    );
  });

  test("arguments stay unchanged", () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: Math.max(1, count) }), (args) => {
        const before = JSON.stringify(args);
        callFunction(name, args);
        expect(JSON.stringify(args)).toBe(before);
      }),
      { numRuns: 20, seed: 22 },
    );
  });
});
