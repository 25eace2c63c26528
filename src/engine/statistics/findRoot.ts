import { EngineError } from "../errors";

/** Two hundred halvings exhaust any double. */
const ROUNDS = 200;

/**
 * Finds where a continuous function crosses zero between two places where its signs differ (Brent's method: secant and
 * parabola where they help, halving where they do not).
 *
 * @param f the function
 * @param low one end
 * @param high the other end
 * @returns the place, to the precision of a double
 * @throws EngineError noSolution: the signs at the ends do not differ
 * @source Brent1973
 * @example findRoot((x) => x * x - 4, 0, 10) // 2
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fa > 0 === fb > 0 && fb !== 0)
    throw new EngineError(
      "noSolution",
      "f",
      `f has the same sign at ${low} and at ${high}: no crossing between them is known`,
    );
  let [c, fc] = [a, fa];
  let step = b - a;
  let last = step;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      last = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + Number.MIN_VALUE;
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    const guess = Math.abs(last) >= tolerance && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : null;
    if (
      guess !== null &&
      2 * Math.abs(guess) < Math.min(3 * Math.abs(half) - tolerance, Math.abs(last)) &&
      guess * half > 0
    ) {
      last = step;
      step = guess;
    } else {
      step = half;
      last = half;
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
  }
  return b;
}

/** Step from b to where the parabola (or line) through the known places crosses zero. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number | null {
  const s = fb / fa;
  if (a === c) return finite(((c - b) * s) / (s - 1));
  const q = fa / fc;
  const r = fb / fc;
  const top = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return finite(-top / ((q - 1) * (r - 1) * (s - 1)));
}

function finite(step: number): number | null {
  return Number.isFinite(step) ? step : null;
}
