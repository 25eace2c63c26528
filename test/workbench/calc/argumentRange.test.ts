import { argumentRange } from "../../../src/workbench/calc/argumentRange";

test.each([
  [2, 2, "2"],
  [6, 7, "6 or 7"],
  [1, 5, "1 to 5"],
  [3, Infinity, "at least 3"],
])("from %d to %d is %s", (minimum, maximum, words) => {
  expect(argumentRange(minimum, maximum)).toBe(words);
});
