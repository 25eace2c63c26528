import { fillRateOf, normalCdf, normalQuantile, stockForService } from "../../engine";
import { remembered } from "../remembered";
import { thinned } from "../thinned";
import type { InventoryResult } from "./analyse";
import { quietly } from "./itemDemand";
import type { ItemPlan } from "./plan";
import { isStocked } from "./plan";
import { stockUnits } from "./stockUnits";

/** Stock and service when all targets are moved together. */
export interface Exchange {
  /** By rising stock. */
  readonly points: readonly { readonly value: number; readonly fill: number; readonly shift: number }[];
  /** Items that were computed; the others are taken to be like them. */
  readonly sampled: number;
}

/** Items that the curve is computed with at most. */
const SAMPLE = 300;
/** How far the targets move, in standard deviations of the bell curve. */
const SHIFTS = [-2.5, -2, -1.6, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2];
const EDGE = 0.0005;

/** Compares like with like: items with parameters of today where there are any, all of them otherwise. */
export function exchangeCurve(result: InventoryResult): Exchange {
  return remembered(result.plans, "curve", [], () => {
    const known = result.plans.filter(({ today }) => today !== null);
    const items = (known.length > 0 ? known : result.plans).filter(({ demand }) => demand.mean > 0);
    const basis = result.settings["basis"] === "fill" ? "fill" : "cycle";
    const byValue = items
      .map((plan) => ({ plan, value: plan.applied.units * plan.worth }))
      .sort((a, b) => b.value - a.value);
    const chosen = thinned(byValue.length, SAMPLE).flatMap((at) => byValue[at]?.plan ?? []);
    const models = chosen.map((plan) => ({ plan, protection: plan.demand.over(plan) }));
    const whole = byValue.reduce((sum, { value }) => sum + value, 0);
    const points = SHIFTS.map((shift) => {
      let [value, served, asked] = [0, 0, 0];
      for (const { plan, protection } of models) {
        const cost = plan.worth;
        const weight = plan.demand.mean * cost;
        asked += weight;
        if (!isStocked(plan)) {
          served += weight * plan.applied.fillRate;
          continue;
        }
        const moved = normalCdf(normalQuantile(plan.target) + shift);
        const serviceLevel = Math.min(1 - EDGE, Math.max(EDGE, moved));
        const order = plan.applied.cycleOrder;
        const wanted = { serviceLevel, basis, orderQuantity: order > 0 ? order : 1 } as const;
        const level = Math.max(0, quietly(() => stockForService(protection, wanted))?.reorderPoint ?? plan.level);
        value += stockUnits(level - plan.intervalMean, order) * cost;
        served += weight * fillRateOf(protection, level, order);
      }
      return { shift, value, fill: asked > 0 ? served / asked : 1 };
    });
    const sampledValue = chosen.reduce((sum, plan) => sum + valueOf(plan), 0);
    const factor = sampledValue > 0 ? whole / sampledValue : 1;
    const scaled = points.map((point) => ({ ...point, value: point.value * factor }));
    return { points: scaled.sort((a, b) => a.value - b.value || a.fill - b.fill), sampled: chosen.length };
  });
}

function valueOf({ applied, worth }: ItemPlan): number {
  return applied.units * worth;
}

/** Stock value that gives this service on the curve; null where the curve does not reach it. */
export function stockAt({ points }: Exchange, fill: number): number | null {
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    if (!before || fill < before.fill || fill > point.fill) continue;
    const share = point.fill > before.fill ? (fill - before.fill) / (point.fill - before.fill) : 0;
    return before.value + share * (point.value - before.value);
  }
  return null;
}
