import { requirePositive } from "../check";
import { findRoot } from "./findRoot";
import { normalLoss } from "./normalLoss";

/** First bracket; widened until it holds the answer. */
const BRACKET = 6;
/** The loss at 37 is the smallest a double can hold with full precision. */
const HIGHEST = 37;

/**
 * The z whose standard normal loss is the given amount: the safety factor that leaves so much short.
 *
 * @param loss positive
 * @returns z, negative where the loss is above normalLoss(0)
 * @throws EngineError domain: loss not positive
 * @source Brown1967
 * @example normalLossInverse(0.3989422804014327) // 0
 */
export function normalLossInverse(loss: number): number {
  requirePositive(loss, "loss");
  const excess = (z: number) => Math.log(normalLoss(z) / loss);
  if (excess(HIGHEST) >= 0) return HIGHEST;
  // Far below zero the loss is −z itself.
  return findRoot(excess, -Math.max(BRACKET, loss + 1), HIGHEST);
}
