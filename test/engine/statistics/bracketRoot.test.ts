import fc from "fast-check";
import { bracketRoot } from "../../../src/engine/statistics/bracketRoot";
import { findRoot } from "../../../src/engine/statistics/findRoot";

test("the bracket holds the root wherever it starts, and stays in the range", () => {
  const place = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(place, place, fc.double({ min: 0.01, max: 5, noNaN: true }), (root, start, step) => {
      const [low, high] = bracketRoot((x) => x - root, start, step, [-60, 60]);
      expect(low).toBeGreaterThanOrEqual(-60);
      expect(high).toBeLessThanOrEqual(60);
      expect(low - root).toBeLessThanOrEqual(0);
      expect(high - root).toBeGreaterThanOrEqual(0);
    }),
    { seed: 77 },
  );
  expect(bracketRoot((x) => x - 100, 0, 1, [-60, 60])[1]).toBe(60);
});

test("a smooth root is found by secants, in far fewer looks than halving takes", () => {
  let looks = 0;
  const root = findRoot(
    (x) => {
      looks += 1;
      return Math.exp(x) - 3;
    },
    -20,
    20,
  );
  expect(root).toBeCloseTo(Math.log(3), 12);
  expect(looks).toBeLessThan(25);
});
