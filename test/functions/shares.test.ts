import { callFunction } from "../../src/functions/callFunction";
import { isFault } from "../../src/functions/machine/fault";

const messageOf = (...cells: unknown[]): string => {
  const outcome = callFunction("SAFETYSTOCK", [...cells, 500, 2]);
  return isFault(outcome) ? outcome.message : "no fault";
};

test("what rounding leaves of a sum of shares is 0, what is far smaller is what it says", () => {
  expect(messageOf(1 - 0.9 - 0.1)).toMatch(/got 0$/);
  expect(messageOf(0.1 + 0.2 - 0.3)).toMatch(/got 0$/);
  expect(messageOf(-1e-300)).toMatch(/got -1e-300$/);
  expect(messageOf(1e-300)).toBe("no fault");
});

test("a share of exactly 0 is taken where none is a sensible answer", () => {
  expect(callFunction("COSTTOSERVE", [[[1], [3]], [[100]], 0])).toEqual([[25], [75]]);
});
