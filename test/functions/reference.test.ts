import fc from "fast-check";
import { callFunction } from "../../src/functions/callFunction";
import { isFault, type Outcome } from "../../src/functions/machine/fault";
import reference from "../fixtures/functions/referenceCalls.json";

function cells(outcome: Outcome): readonly (readonly unknown[])[] {
  if (isFault(outcome)) throw new Error(`${outcome.error} ${outcome.message}`);
  return outcome;
}

describe("published results", () => {
  test.each(reference.calls.map((one) => [one.name, one.source, one] as const))("%s: %s", (name, _, one) => {
    const got = cells(callFunction(name, one.call))[0]?.[one.column ?? 0];
    expect(Math.abs(Number(got) - one.gives)).toBeLessThanOrEqual(one.tolerance);
  });
});

describe("classes do not depend on the order of the rows", () => {
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 12,
  });

  test.each(["ABC.MULTI", "SCORE", "XYZ", "DEMANDPATTERN"])("SEG.%s", (name) => {
    fc.assert(
      fc.property(rows, (table) => {
        const forward = callFunction(name, [table]);
        const backward = callFunction(name, [[...table].reverse()]);
        if (isFault(forward)) expect(isFault(backward)).toBe(true);
        else expect([...cells(backward)].reverse()).toEqual(forward);
      }),
      { numRuns: 100, seed: 24 },
    );
  });

  test("SEG.ABC", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const values = table.map((row) => [row[0]]);
        const forward = callFunction("ABC", [values]);
        expect([...cells(callFunction("ABC", [[...values].reverse()]))].reverse()).toEqual(forward);
      }),
      { numRuns: 200, seed: 25 },
    );
  });
});

test("parts sum exactly to the total", () => {
  const drivers = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
    .filter((list) => list.some((d) => d > 0));
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), drivers, (cents, list) => {
      const parts = cells(callFunction("ALLOCATE", [cents / 100, list.map((driver) => [driver]), 2]));
      const sum = parts.reduce((all, [part]) => all + Math.round(Number(part) * 100), 0);
      expect(sum).toBe(cents);
    }),
    { numRuns: 200, seed: 26 },
  );
});
