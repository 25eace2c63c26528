import { holds, type NetworkResult, type PlacedStage } from "./place";
import { lasting } from "./words";

/** In one sentence why a stage holds safety stock or none. */
export function stageReason(result: NetworkResult, { row, placed, chain }: PlacedStage): string {
  const { inboundServiceTime: wait, committedServiceTime: promise, netReplenishmentTime: covered } = placed;
  const across = result.chains[chain]?.across ?? true;
  if (placed.demandSd === 0) return "No demand varies here: nothing to cover.";
  if (holds(placed)) {
    if (!across) return `Its segment is not placed across stages: it covers its own ${lasting(result, covered)}.`;
    const promised = promise === 0 ? "delivers at once" : `delivers within ${lasting(result, promise)}`;
    const before = wait === 0 ? "" : ` after waiting ${lasting(result, wait)} for suppliers`;
    return `It ${promised}, but takes ${lasting(result, row.leadTime)}${before}: stock covers ${lasting(result, covered)}.`;
  }
  if (wait + row.leadTime === 0) return "It takes no time, and its suppliers deliver at once.";
  if (placed.safetyStock === 0 && covered === 0)
    return `Those it supplies can wait the ${lasting(result, promise)} it takes: their stock covers that time for less, or their customers wait.`;
  return "At this service level no safety stock is needed.";
}
