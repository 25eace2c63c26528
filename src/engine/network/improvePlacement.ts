import { type PlacementProblem, placementCost, type ServiceTimes, settleTimes } from "./placementProblem";

/** Rounds over all stages. @source convention */
const ROUNDS = 6;

/**
 * A placement that can be had, made cheaper step by step: each stage tries promising at once and as late as it can
 * without stock, and each stage tries waiting no longer than for one of its quicker suppliers, or not at all, all
 * others promises held as far as possible. Ends when a round over all stages finds nothing better.
 */
export function improvePlacement(
  problem: PlacementProblem,
  promised: Int32Array,
  rounds = ROUNDS,
): { times: ServiceTimes; cost: number } {
  const { leadTime, longest, network } = problem;
  let times = settleTimes(problem, promised);
  let cost = placementCost(problem, times);
  const attempt = (stages: readonly number[], promise: number, onlyShorter: boolean): void => {
    const changed = times.timeOut.slice();
    for (const stage of stages) changed[stage] = onlyShorter ? Math.min(changed[stage] ?? 0, promise) : promise;
    const other = settleTimes(problem, changed);
    const found = placementCost(problem, other);
    if (found >= cost) return;
    times = other;
    cost = found;
  };
  for (let round = 0; round < rounds; round += 1) {
    const before = cost;
    for (const i of network.order) {
      const latest = Math.min((times.timeIn[i] ?? 0) + (leadTime[i] ?? 0), longest[i] ?? 0);
      if ((times.timeOut[i] ?? 0) > 0) attempt([i], 0, false);
      if ((times.timeOut[i] ?? 0) < latest) attempt([i], latest, false);
      const suppliers = network.suppliers[i] ?? [];
      const waits = new Set([0, ...suppliers.map((supplier) => times.timeOut[supplier] ?? 0)]);
      for (const wait of waits) if (wait < (times.timeIn[i] ?? 0)) attempt(suppliers, wait, true);
    }
    if (cost >= before) break;
  }
  return { times, cost };
}
