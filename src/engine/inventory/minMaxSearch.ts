/** A demand in whole steps and what a place of the stock position costs. */
export interface MinMaxProblem {
  /** Chance of at most k steps of demand in a period. */
  readonly cdf: (k: number) => number;
  /** Money per period at a stock position; convex. */
  readonly rate: (place: number) => number;
  /** The place with the least rate. */
  readonly start: number;
  readonly orderingCost: number;
}
export interface MinMaxAnswer {
  readonly low: number;
  readonly high: number;
  readonly cost: number;
}

/** Places that are looked at on either side: beyond, the numbers do not belong together. @source convention */
export const SEARCH_LIMIT = 5000;

/**
 * The least-cost (s, S) of a demand in whole steps, by Zheng and Federgruen's search: orders are placed at or below s.
 *
 * @returns null where the search would be too long
 * @source ZhengFedergruen1991
 * @example bestMinMax({ cdf: () => 1, rate: (place) => Math.abs(place), start: 0, orderingCost: 1 }) // null
 */
export function bestMinMax({ cdf, rate, start, orderingCost }: MinMaxProblem): MinMaxAnswer | null {
  const visits = renewal(cdf);
  if (visits === null) return null;
  const rates = new Map<number, number>();
  const at = (place: number) => {
    let known = rates.get(place);
    if (known === undefined) rates.set(place, (known = rate(place)));
    return known;
  };
  const cost = (low: number, high: number) => {
    let [money, periods] = [orderingCost, 0];
    for (let j = 0; j < high - low; j += 1) {
      const visit = visits(j);
      money += visit * at(high - j);
      periods += visit;
    }
    return money / periods;
  };
  let low = start;
  let [money, periods] = [orderingCost, 0];
  // With the top held, each place lower adds one term.
  do {
    const visit = visits(start - low);
    money += visit * at(low);
    periods += visit;
    low -= 1;
    if (start - low > SEARCH_LIMIT) return null;
  } while (money / periods > at(low));
  let best = { low, high: start, cost: money / periods };
  for (let high = start + 1; at(high) <= best.cost; high += 1) {
    if (high - start > SEARCH_LIMIT) return null;
    const here = cost(best.low, high);
    if (!(here < best.cost)) continue;
    best = { low: best.low, high, cost: here };
    while (best.low + 1 < best.high && best.cost <= at(best.low + 1))
      best = { low: best.low + 1, high, cost: cost(best.low + 1, high) };
  }
  return best;
}

/** Mean number of periods that the position stays j steps below the top, computed as far as asked. */
function renewal(cdf: (k: number) => number): ((j: number) => number) | null {
  const none = cdf(0);
  if (!(none < 1)) return null;
  const chances = [none];
  const visits = [1 / (1 - none)];
  let last = none;
  return (j) => {
    while (visits.length <= j) {
      const k = visits.length;
      // Chances that have died out need no term.
      if (last < 1 && chances.length === k) {
        const next = cdf(k);
        chances.push(next - last);
        last = next;
      }
      let sum = 0;
      for (let size = 1; size < chances.length && size <= k; size += 1)
        sum += (chances[size] ?? 0) * (visits[k - size] ?? 0);
      visits.push(sum / (1 - none));
    }
    return visits[j] ?? 0;
  };
}
