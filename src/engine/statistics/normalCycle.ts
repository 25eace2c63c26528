import { normalBetween, normalBetweenSlope } from "./normalBetween";
import { normalUpperTail } from "./normalCdf";
import { normalLossDrop } from "./normalLossDrop";
import { normalPdf } from "./normalPdf";

/** Between these, plain differences keep all the digits that a sum over items can hold. */
const HIGHEST = 3;
const SHORTEST = 0.5;
/** Beyond, what is left is lost beside the chance at HIGHEST. */
const NOTHING = 9;

/** What one order cycle of normal demand comes to at a safety factor. */
export interface NormalCycle {
  /** normalBetween: how the units short fall with the factor. */
  readonly chance: number;
  /** normalBetweenSlope. */
  readonly slope: number;
  /** normalLossDrop: units short, in standard deviations. */
  readonly short: number;
}

/**
 * `normalBetween`, its slope and `normalLossDrop` in one look, since they share their parts.
 *
 * @param z zero or above
 * @param length zero or above, infinity included
 * @source HadleyWhitin1963
 * @example normalCycle(0, 100).short // 0.3989422804014327
 */
export function normalCycle(z: number, length: number): NormalCycle {
  if (z > HIGHEST || length < SHORTEST)
    return { chance: normalBetween(z, length), slope: normalBetweenSlope(z, length), short: normalLossDrop(z, length) };
  const [tail, density] = [normalUpperTail(z), normalPdf(z)];
  const end = z + length;
  if (end > NOTHING) return { chance: tail, slope: -density, short: density - z * tail };
  const [endTail, endDensity] = [normalUpperTail(end), normalPdf(end)];
  return {
    chance: tail - endTail,
    slope: endDensity - density,
    short: density - z * tail - (endDensity - end * endTail),
  };
}
