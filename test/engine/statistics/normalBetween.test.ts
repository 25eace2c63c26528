import fc from "fast-check";
import { normalBetween, normalBetweenSlope } from "../../../src/engine/statistics/normalBetween";
import { normalCdf } from "../../../src/engine/statistics/normalCdf";
import { expectClose } from "../../support/expectClose";

test("chances between two places, scipy 1.17.1: norm.sf(z) - norm.sf(z + length)", () => {
  expectClose(normalBetween(1, 2), 0.15730535589982697, { rel: 1e-13 });
  expectClose(normalBetween(6, Infinity), 9.865876450376981e-10, { rel: 1e-12 });
  expect(normalBetween(0, 0)).toBe(0);
});
test("short lengths join the long ones; the slope is the change of the chance", () => {
  const place = fc.double({ min: 0, max: 6, noNaN: true });
  fc.assert(
    fc.property(place, fc.double({ min: 0.001, max: 9, noNaN: true }), (z, length) => {
      expectClose(normalBetween(z, length), normalCdf(z + length) - normalCdf(z), { abs: 1e-15 });
      const near = (normalBetween(z + 1e-4, length) - normalBetween(z - 1e-4, length)) / 2e-4;
      expectClose(normalBetweenSlope(z, length), near, { abs: 1e-8 });
    }),
    { seed: 78 },
  );
  expectClose(normalBetween(2, 0.99e-5), normalBetween(2, 1.01e-5) * (0.99 / 1.01), { rel: 1e-6 });
  expectClose(normalBetweenSlope(2, 0.99e-5), normalBetweenSlope(2, 1.01e-5) * (0.99 / 1.01), { rel: 1e-6 });
});
