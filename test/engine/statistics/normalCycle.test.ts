import fc from "fast-check";
import { normalBetween, normalBetweenSlope } from "../../../src/engine/statistics/normalBetween";
import { normalCycle } from "../../../src/engine/statistics/normalCycle";
import { normalLossDrop } from "../../../src/engine/statistics/normalLossDrop";
import { expectClose } from "../../support/expectClose";

test("one look gives what three functions give one by one", () => {
  const length = fc.oneof(fc.double({ min: 1e-7, max: 20, noNaN: true }), fc.constant(Infinity));
  fc.assert(
    fc.property(fc.double({ min: 0, max: 6, noNaN: true }), length, (z, lot) => {
      const { chance, slope, short } = normalCycle(z, lot);
      expectClose(chance, normalBetween(z, lot), { rel: 1e-12 });
      expectClose(slope, normalBetweenSlope(z, lot), { rel: 1e-11, abs: 1e-17 });
      expectClose(short, normalLossDrop(z, lot), { rel: 1e-11 });
    }),
    { seed: 80, numRuns: 500 },
  );
});
