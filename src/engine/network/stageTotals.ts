import { requireFinite } from "../check";
import type { SupplyNetwork } from "./supplyNetwork";

/** What follows for each stage from the whole network. */
export interface StageTotals {
  /** Money in one unit: what all stages before it and the stage itself have added. */
  readonly cumulativeCost: Float64Array;
  readonly demandMean: Float64Array;
  readonly demandSd: Float64Array;
  /** The longest time from an order on all suppliers, without any stock, to the output. */
  readonly longestTime: Float64Array;
}

/**
 * Cost, demand and longest time of each stage of a network.
 *
 *     demandSd² = Σ over the stages with demand of their own: ( units needed for one unit there × demandSd there )²
 *
 * Demands of different stages are independent. What reaches a common supplier of two parts of the same product along
 * two ways is one and the same demand: its units add up before they are squared.
 *
 * @param network checked
 * @returns one number per stage each, in the order of the stages
 * @throws EngineError domain: a total that is no finite number
 * @source GravesWillems2000
 */
export function stageTotals({ stages, links, order }: SupplyNetwork): StageTotals {
  const count = stages.length;
  const cumulativeCost = Float64Array.from(stages, ({ costAdded }) => costAdded);
  const longestTime = new Float64Array(count);
  const incoming = groupBy(links, count, ({ to }) => to);
  const outgoing = groupBy(links, count, ({ from }) => from);
  for (const i of order) {
    let longest = 0;
    for (const { from, units } of incoming[i] ?? []) {
      cumulativeCost[i] = (cumulativeCost[i] ?? 0) + units * (cumulativeCost[from] ?? 0);
      longest = Math.max(longest, longestTime[from] ?? 0);
    }
    longestTime[i] = longest + (stages[i]?.leadTime ?? 0);
  }

  const sources = stages.flatMap((stage, i) => (stage.demandMean > 0 || stage.demandSd > 0 ? [i] : []));
  const place = new Map(sources.map((stage, k) => [stage, k]));
  const needs = stages.map(() => new Float64Array(sources.length));
  const demandMean = new Float64Array(count);
  const demandSd = new Float64Array(count);
  for (const i of [...order].reverse()) {
    const need = needs[i] ?? new Float64Array();
    const own = place.get(i);
    if (own !== undefined) need[own] = 1;
    for (const { to, units } of outgoing[i] ?? [])
      for (const [k, needed] of (needs[to] ?? []).entries()) need[k] = (need[k] ?? 0) + units * needed;
    let [mean, length] = [0, 0];
    for (const [k, source] of sources.entries()) {
      const needed = need[k] ?? 0;
      if (needed === 0) continue;
      mean += needed * (stages[source]?.demandMean ?? 0);
      length = Math.hypot(length, needed * (stages[source]?.demandSd ?? 0));
    }
    demandMean[i] = mean;
    demandSd[i] = length;
  }
  for (const [i, { name }] of stages.entries()) {
    requireFinite(cumulativeCost[i] ?? 0, `costAdded, added up at "${name}",`);
    requireFinite(demandMean[i] ?? 0, `demandMean, added up at "${name}",`);
    requireFinite(demandSd[i] ?? 0, `demandSd, added up at "${name}",`);
    requireFinite(longestTime[i] ?? 0, `leadTime, added up at "${name}",`);
  }
  return { cumulativeCost, demandMean, demandSd, longestTime };
}

function groupBy<T>(list: readonly T[], count: number, key: (one: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = Array.from({ length: count }, () => []);
  for (const one of list) groups[key(one)]?.push(one);
  return groups;
}
