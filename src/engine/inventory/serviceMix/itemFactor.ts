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
 * The logarithm of the left side falls and is concave, so that Newton's method comes down from above without
 * overshooting; the start leaves out what was short before the cycle began, which only lowers the answer.
 *
 * @param price what one more unit of stock costs, in units of service that it is worth; zero or above
 * @param lot order quantity in standard deviations of demand over the lead time, positive
 * @returns safety factor, 0 to 6
 * @source ThonemannBrownHausman2002
 * @example itemFactor(0.05, 100) // 1.6448536269514722
 */
export function itemFactor(price: number, lot: number): number {
  if (price >= 0.5) return 0;
  let factor = price > 0 ? Math.min(HIGHEST_FACTOR, -normalQuantile(price)) : HIGHEST_FACTOR;
  if (lot > LONG) return factor;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chance = normalBetween(factor, lot);
    const step = (Math.log(chance / price) * chance) / normalBetweenSlope(factor, lot);
    if (!(step > 0)) break;
    if (step >= factor) return 0;
    factor -= step;
    if (step < LAST_STEP) break;
  }
  return factor;
}
