import type { ProtectionDemand } from "./protectionDemand";
import { stockForFillRate } from "./stockForFillRate";

export interface ServiceTarget {
  readonly serviceLevel: number;
  readonly basis: "cycle" | "fill";
  /** Units per order; asked for with basis fill under continuous review. */
  readonly orderQuantity?: number | undefined;
}
export interface ServiceStock {
  readonly safetyStock: number;
  /** Order-up-to level with a review period. */
  readonly reorderPoint: number;
}

/**
 * Least stock that reaches a service level over the protection interval.
 *
 * @throws EngineError noSolution: see `stockForFillRate`
 * @source SilverPykePeterson1998, HadleyWhitin1963
 * @example stockForService({ distribution: "normal", reviewPeriod: 0, intervalMean: 10, intervalSd: 0, interval: { mean: 10, whole: false, quantile: () => 12, loss: () => 0 }, lead: () => ({ mean: 0, whole: false, quantile: () => 0, loss: () => 0 }), centre: 10, shift: 0 }, { serviceLevel: 0.9, basis: "cycle" }).safetyStock // 2
 */
export function stockForService(demand: ProtectionDemand, target: ServiceTarget): ServiceStock {
  const { centre, shift, intervalMean } = demand;
  const safetyStock = modelStock(demand, target) + shift - centre;
  return { safetyStock, reorderPoint: safetyStock + intervalMean };
}

function modelStock(demand: ProtectionDemand, { serviceLevel, basis, orderQuantity = 0 }: ServiceTarget): number {
  const { interval } = demand;
  if (basis === "cycle") return interval.quantile(serviceLevel);
  return stockForFillRate({ fillRate: serviceLevel, interval, ...cycleOf(demand, orderQuantity) });
}

/**
 * Fill rate that a reorder point (with a review period: an order-up-to level) gives, the rest being backordered.
 *
 *     1 − (mean demand above the stock at the end of a cycle − above it at its start) / what a cycle asks for
 *
 * Nothing asked for is nothing short: 1.
 *
 * @param orderQuantity units per order; plays no part with a review period
 * @returns 0 to 1
 * @source HadleyWhitin1963, JohnsonLeeDavisHall1995
 * @example fillRateOf({ distribution: "normal", reviewPeriod: 0, intervalMean: 10, intervalSd: 0, interval: { mean: 10, whole: false, quantile: () => 10, loss: (x) => Math.max(0, 10 - x) }, lead: () => ({ mean: 0, whole: false, quantile: () => 0, loss: () => 0 }), centre: 10, shift: 0 }, 8, 4) // 0.5
 */
export function fillRateOf(demand: ProtectionDemand, reorderPoint: number, orderQuantity: number): number {
  const { before, asked } = cycleOf(demand, orderQuantity);
  if (!(asked > 0)) return 1;
  const stock = reorderPoint - demand.intervalMean + demand.centre - demand.shift;
  return Math.min(1, Math.max(0, 1 - (demand.interval.loss(stock) - before(stock)) / asked));
}

/** What a cycle asks for, and what was already short when it began. */
function cycleOf({ interval, lead, reviewPeriod }: ProtectionDemand, orderQuantity: number) {
  if (reviewPeriod === 0)
    return { asked: orderQuantity, before: (stock: number) => interval.loss(stock + orderQuantity) };
  const opening = lead();
  return { asked: interval.mean - opening.mean, before: opening.loss };
}
