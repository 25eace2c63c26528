import { normalUpperTail } from "./normalCdf";
import { normalPdf } from "./normalPdf";

/** From here the difference of two nearly equal terms is replaced by a continued fraction. */
const TAIL = 3;
/** Enough terms for full precision from 3 on. */
const TERMS = 60;

/**
 * Standard normal loss: the mean amount by which a standard normal exceeds z.
 *
 *     loss = normalPdf(z) − z · normalUpperTail(z)
 *
 * @param z any number
 * @returns loss, precise in relative terms; above zero down to the smallest doubles
 * @source HadleyWhitin1963
 * @example normalLoss(0) // 0.3989422804014327
 */
export function normalLoss(z: number): number {
  if (z < TAIL) return normalPdf(z) - z * normalUpperTail(z);
  // upper tail / density = 1 / (z + rest), rest = 1 / (z + 2 / (z + 3 / (z + …))); so loss = density · rest / (z + rest).
  let rest = 0;
  for (let term = TERMS; term >= 1; term -= 1) rest = term / (z + rest);
  return (normalPdf(z) * rest) / (z + rest);
}
