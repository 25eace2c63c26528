import { findRoot } from "../../../src/engine/statistics/findRoot";

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
