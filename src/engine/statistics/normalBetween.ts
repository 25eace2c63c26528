import { normalUpperTail } from "./normalCdf";
import { normalPdf } from "./normalPdf";

/** Below this length the density at the middle is closer than the difference of two nearly equal chances. */
const SHORT = 1e-5;

/**
 * Chance that a standard normal lies between z and z + length.
 *
 * @param z zero or above, where the chance is precise in relative terms; below, in absolute terms
 * @param length zero or above, infinity included
 * @returns 0 to 1
 * @source HadleyWhitin1963
 * @example normalBetween(0, 1) // 0.3413447460685429
 */
export function normalBetween(z: number, length: number): number {
  if (length < SHORT) return length * normalPdf(z + length / 2);
  return normalUpperTail(z) - normalUpperTail(z + length);
}

/**
 * How `normalBetween` changes with z: the density at the far end less that at the near end.
 *
 * @source HadleyWhitin1963
 * @example normalBetweenSlope(1, 100) // -0.24197072451914337
 */
export function normalBetweenSlope(z: number, length: number): number {
  const middle = z + length / 2;
  if (length < SHORT) return -length * middle * normalPdf(middle);
  return normalPdf(z + length) - normalPdf(z);
}
