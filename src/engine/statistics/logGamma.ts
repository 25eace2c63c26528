import { requirePositive } from "../check";

const HALF_LOG_TWO_PI = 0.9189385332046728;
/** From here Stirling's series is precise to the last digit. */
const STIRLING = 15;

/**
 * Natural logarithm of the gamma function.
 *
 * @param x positive
 * @returns precise to about 1e-15, in absolute terms where the logarithm itself is small
 * @throws EngineError domain: x not positive
 * @source AbramowitzStegun1964
 * @example logGamma(5) // 3.178053830347946
 */
export function logGamma(x: number): number {
  requirePositive(x, "x");
  let shift = 0;
  let y = x;
  for (; y < STIRLING; y += 1) shift -= Math.log(y);
  return shift + (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + stirlingSeries(y);
}

/**
 * What Stirling's formula leaves out of log x!: logGamma(x + 1) − (x + ½) log x + x − ½ log 2π.
 *
 * @param x zero or above
 * @source Loader2000
 * @example stirlingError(20) // 0.00416631969199693
 */
export function stirlingError(x: number): number {
  if (x >= STIRLING) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  const inner = 1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360));
  return inverse * (1 / 12 - square * (1 / 360 - square * inner));
}
