import { requireFinite, requireNonNegative, requireOpenShare, requirePositive } from "../check";
import { EngineError } from "../errors";
import { normalQuantile } from "../statistics/normalQuantile";

export interface PoolingInput {
  readonly demandSd: readonly number[];
  readonly correlation?: number;
  readonly cycleServiceLevel?: number;
  readonly leadTime?: number;
}
export interface Pooling {
  readonly locations: number;
  readonly decentralisedSd: number;
  readonly centralisedSd: number;
  readonly decentralisedSafetyStock: number;
  readonly centralisedSafetyStock: number;
  readonly saving: number;
  readonly savingShare: number;
}

/** @source convention */
export const POOLING_DEFAULTS = { correlation: 0, cycleServiceLevel: 0.95, leadTime: 1 } as const;

/**
 * Safety stock of several locations, each on its own, against that of one central stock at the same service level.
 *
 *     decentralised: z · √leadTime · Σ demandSd
 *     centralised:   z · √leadTime · √( (1 − correlation) · Σ demandSd² + correlation · (Σ demandSd)² )
 *
 * Every pair of locations has the same correlation; n locations cannot all be correlated below −1 / (n − 1). Without
 * any variation there is nothing to save: share 0.
 *
 * @param demandSd units per period of each location, zero or above
 * @param correlation of demand between any two locations, −1 / (n − 1) to 1
 * @param cycleServiceLevel strictly between 0 and 1
 * @param leadTime periods, positive, the same for all
 * @returns units; saving as share of the decentralised safety stock
 * @throws EngineError shape: no location; domain: a negative number, a correlation that cannot be
 * @source Eppen1979
 * @example pooling({ demandSd: [5, 5, 5, 5], cycleServiceLevel: 0.9, leadTime: 2 }).saving // 18.123876
 */
export function pooling(input: PoolingInput): Pooling {
  const { demandSd, correlation, cycleServiceLevel, leadTime } = { ...POOLING_DEFAULTS, ...input };
  const locations = demandSd.length;
  if (locations === 0) throw new EngineError("shape", "demandSd", "demandSd must hold at least one location");
  requireFinite(correlation, "correlation");
  requireOpenShare(cycleServiceLevel, "cycleServiceLevel");
  requirePositive(leadTime, "leadTime");
  let [sum, largest] = [0, 0];
  for (const [row, sd] of demandSd.entries()) {
    requireNonNegative(sd, "demandSd", row + 1);
    sum += sd;
    largest = Math.max(largest, sd);
  }
  const least = locations > 1 ? -1 / (locations - 1) : -1;
  if (!(correlation >= least * (1 + 1e-12) && correlation <= 1)) {
    const message = `correlation must lie between ${Number(least.toPrecision(6))} and 1 for ${locations} locations, got ${correlation}`;
    throw new EngineError("domain", "correlation", message);
  }
  requireFinite(sum, "sum of demandSd");
  // In units of the largest, so that no square overflows or vanishes.
  let squares = 0;
  for (const sd of demandSd) squares += largest > 0 ? (sd / largest) ** 2 : 0;
  const whole = largest > 0 ? sum / largest : 0;
  const pooled = largest * Math.sqrt(Math.max(0, (1 - correlation) * squares + correlation * whole * whole));
  const centralisedSd = locations === 1 ? sum : Math.min(sum, pooled);
  const factor = normalQuantile(cycleServiceLevel) * Math.sqrt(leadTime);
  return {
    locations,
    decentralisedSd: sum,
    centralisedSd,
    decentralisedSafetyStock: factor * sum,
    centralisedSafetyStock: factor * centralisedSd,
    saving: factor * (sum - centralisedSd),
    savingShare: sum > 0 ? 1 - centralisedSd / sum : 0,
  };
}
