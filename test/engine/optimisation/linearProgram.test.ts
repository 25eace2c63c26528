import fc from "fast-check";
import { maximise } from "../../../src/engine/optimisation/linearProgram";
import { expectClose } from "../../support/expectClose";
import { expectFault } from "../../support/expectFault";

/** Best corner of a programme in two variables, by looking at every crossing of two borders. */
function bestCorner(objective: number[], constraints: number[][], bounds: number[]): number {
  const borders = [...constraints.map(([a = 0, b = 0], i) => [a, b, bounds[i] ?? 0]), [1, 0, 0], [0, 1, 0]];
  let best = 0;
  for (const [a = 0, b = 0, e = 0] of borders)
    for (const [c = 0, d = 0, f = 0] of borders) {
      const determinant = a * d - b * c;
      if (Math.abs(determinant) < 1e-9) continue;
      const [x, y] = [(e * d - b * f) / determinant, (a * f - e * c) / determinant];
      const feasible =
        x >= -1e-9 && y >= -1e-9 && constraints.every(([p = 0, q = 0], i) => p * x + q * y <= (bounds[i] ?? 0) + 1e-9);
      if (feasible) best = Math.max(best, (objective[0] ?? 0) * x + (objective[1] ?? 0) * y);
    }
  return best;
}

test("finds the best corner in the plane", () => {
  const coefficient = fc.double({ min: 0.05, max: 1, noNaN: true });
  const pair = fc.array(coefficient, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(
      pair,
      fc.array(pair, { minLength: 1, maxLength: 6 }),
      fc.array(coefficient, { minLength: 6, maxLength: 6 }),
      (objective, constraints, all) => {
        const bounds = all.slice(0, constraints.length);
        expectClose(maximise({ objective, constraints, bounds }), bestCorner(objective, constraints, bounds), {
          abs: 1e-7,
          rel: 1e-7,
        });
      },
    ),
  );
});

test("Beale's example, on which the largest-coefficient rule cycles", () => {
  const constraints = [
    [0.25, -60, -0.04, 9],
    [0.5, -90, -0.02, 3],
    [0, 0, 1, 0],
  ];
  expectClose(maximise({ objective: [0.75, -150, 0.02, -6], constraints, bounds: [0, 0, 1] }), 0.05, { rel: 1e-9 });
});

test("faults", () => {
  expectFault(
    () => maximise({ objective: [1], constraints: [[-1]], bounds: [1] }),
    "noSolution",
    "objective",
    /without limit/,
  );
  expectFault(
    () => maximise({ objective: [1], constraints: [[1]], bounds: [-1] }),
    "domain",
    "bounds",
    /must not be negative/,
  );
  expectFault(() => maximise({ objective: [1], constraints: [[1]], bounds: [] }), "shape", "bounds", /equally long/);
  expectFault(
    () => maximise({ objective: [1], constraints: [[1, 2]], bounds: [1] }),
    "shape",
    "constraint 1",
    /2 entries/,
  );
});
