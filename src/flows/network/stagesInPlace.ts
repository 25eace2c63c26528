import type { Arc } from "../../engine";
import type { FindingList } from "../read/findings";
import type { StageRow } from "./prepared";
import type { ReadStage } from "./readStages";

/**
 * What the arcs add to the stages: a stage whose cost is given whole adds what its suppliers do not bring, and a stage
 * without demand that supplies others has no customers of its own to wait, unless its row gives a time above 0.
 */
export function stagesInPlace(
  read: readonly ReadStage[],
  arcs: readonly Arc[],
  list: FindingList,
): readonly StageRow[] {
  const whole = new Map(read.map(({ name, unitCost }) => [name, unitCost]));
  const brought = new Map<string, number>();
  for (const { from, to, units = 1 } of arcs) brought.set(to, (brought.get(to) ?? 0) + units * (whole.get(from) ?? 0));
  const suppliers = new Set(arcs.map(({ from }) => from));
  return read.map(({ unitCost, waitGiven, row, ...stage }): StageRow => {
    const demand = stage.demandMean > 0 || stage.demandSd > 0;
    const supplies = suppliers.has(stage.name);
    if (!demand && !supplies) list.meet("alone", row, 0);
    const added = unitCost === null ? stage.costAdded : unitCost - (brought.get(stage.name) ?? 0);
    if (added < 0) list.meet("cheaper", row, 0);
    const bound = demand || !supplies || (waitGiven && stage.maximumServiceTime !== 0);
    return { ...stage, costAdded: Math.max(0, added), maximumServiceTime: bound ? stage.maximumServiceTime : null };
  });
}
