import { normalCycle } from "../../statistics/normalCycle";
import { itemFactor } from "./itemFactor";
import type { MixAtRate } from "./mixTotals";
import { HIGHEST_FACTOR, type ServiceItems } from "./serviceItems";

/**
 * The best safety factor of every item at an exchange rate between money and service. The function that comes back
 * remembers the factors of the last rate, since the next one is near it.
 *
 * @param items see `readServiceItems`
 * @source ThonemannBrownHausman2002
 */
export function itemMix(items: ServiceItems): (rate: number) => MixAtRate {
  const { count, lossShare, stockPerFactor, lot, lowest } = items;
  const last = new Float64Array(count).fill(Number.NaN);
  return (rate) => {
    const factors = new Float64Array(count).fill(lowest);
    let [missed, value, missedSlope, valueSlope] = [0, 0, 0, 0];
    for (let i = 0; i < count; i += 1) {
      const [share, cost, length] = [lossShare[i] ?? 0, stockPerFactor[i] ?? 0, lot[i] ?? 0];
      // What counts nothing is given the least; what costs nothing is given all.
      if (share === 0) {
        value += cost * lowest;
        continue;
      }
      const near = last[i] ?? Number.NaN;
      const free = cost === 0 ? HIGHEST_FACTOR : itemFactor(cost / share / rate, length, near > 0 ? near : undefined);
      const factor = Math.max(lowest, free);
      factors[i] = factor;
      last[i] = free < HIGHEST_FACTOR ? free : Number.NaN;
      const { chance, slope, short } = normalCycle(factor, length);
      missed += share * short;
      value += cost * factor;
      if (factor <= lowest || factor >= HIGHEST_FACTOR || slope === 0) continue;
      const move = -chance / slope;
      missedSlope -= share * chance * move;
      valueSlope += cost * move;
    }
    return { factors, missed, value, missedSlope, valueSlope };
  };
}
