import { allocateUnits } from "./allocateUnits";

/** A double has 53 binary digits: the last of a number from 1 to 2 is 2 to the power −52. */
const LAST_DIGIT = 52;
/** The smallest step between doubles is 2 to this power. */
const SMALLEST = -1074;

/**
 * Shares out an amount in proportion to weights so that the shares sum exactly to it, whatever the order of adding.
 *
 * The amount is a whole number of units in its own last binary digit, at most 2^53 of them. These units are shared out
 * by largest remainder. Every share, and every sum of shares, is then a whole number of the same units and not larger
 * than the amount, so no addition rounds. A share is off its exact value by less than two units, that is 2^-51 of the
 * amount.
 *
 * @param amount finite, may be negative
 * @param weights zero or above, at least one of them positive
 * @returns a share per weight
 * @source Hamilton1792, Goldberg1991
 * @example allocateExactly(1, [1, 3]) // [0.25, 0.75]
 */
export function allocateExactly(amount: number, weights: ArrayLike<number>): number[] {
  const size = Math.abs(amount);
  if (size === 0) return Array.from(weights, () => 0);
  let power = Math.max(Math.floor(Math.log2(size)) - LAST_DIGIT, SMALLEST);
  // Just below a power of two the logarithm may round up to it; the unit is then one digit too coarse.
  if (!Number.isInteger(scale(size, -power))) power -= 1;
  const direction = Math.sign(amount);
  return Array.from(allocateUnits(scale(size, -power), weights), (units) => direction * scale(units, power));
}

/** value · 2^power without rounding; in two steps, as one power of two may lie outside the range of doubles. */
function scale(value: number, power: number): number {
  const half = Math.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
}
