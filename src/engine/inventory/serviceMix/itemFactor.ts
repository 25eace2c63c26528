import { normalBetween, normalBetweenSlope } from "../../statistics/normalBetween";
import { normalQuantile } from "../../statistics/normalQuantile";
import { HIGHEST_FACTOR } from "./serviceItems";

/** From this many standard deviations on, what was short before a cycle began is beyond a computer's digits. */
const LONG = 12;
/** Newton's method needs about four steps; more only for lots that are tiny beside the variation. */
const ROUNDS = 60;
/** After a step as short as this the next would be lost in rounding: the error is squared each time. */
const LAST_STEP = 1e-7;

/**
 * The safety factor at which the next bit of safety stock is worth its money no more.
 *
 *     normalBetween(factor, lot) = price, kept within 0 to 6
 *
 * The logarithm of the left side falls and is concave, so that Newton's method lands above the answer from anywhere and
 * then comes down to it. The usual start leaves out what was short before the cycle began, which only lowers the answer.
 *
 * @param price what one more unit of stock costs, in units of service that it is worth; zero or above
 * @param lot order quantity in standard deviations of demand over the lead time, positive
 * @param near a factor to start from, such as that of a price near by
 * @returns safety factor, 0 to 6
 * @source ThonemannBrownHausman2002
 * @example itemFactor(0.05, 100) // 1.6448536269514722
 */
export function itemFactor(price: number, lot: number, near?: number): number {
  if (price >= 0.5) return 0;
  if (price <= 0) return HIGHEST_FACTOR;
  const highest = lot > LONG || near === undefined ? Math.min(HIGHEST_FACTOR, -normalQuantile(price)) : HIGHEST_FACTOR;
  if (lot > LONG) return highest;
  let factor = near ?? highest;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chance = normalBetween(factor, lot);
    const step = (Math.log(chance / price) * chance) / normalBetweenSlope(factor, lot);
    if (Number.isNaN(step)) break;
    const next = Math.min(highest, Math.max(0, factor - step));
    const moved = Math.abs(next - factor);
    factor = next;
    if (moved < LAST_STEP) break;
  }
  return factor;
}
