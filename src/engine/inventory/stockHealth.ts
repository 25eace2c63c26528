import { requireNonNegative, requirePositive } from "../check";

export type StockAction = "none" | "replenish" | "keep" | "reduce" | "clear" | "writeOff";
export interface StockHealthInput {
  readonly onHand: number;
  readonly demandMean: number;
  readonly leadTime?: number;
  readonly ageDays?: number;
  readonly unitCost?: number;
  readonly maximumCover?: number;
}
export interface StockHealth {
  /** Periods that the stock lasts; null without demand. */
  readonly cover: number | null;
  readonly excess: number;
  readonly excessValue: number | null;
  readonly ageBand: string | null;
  readonly obsolescenceRisk: number;
  readonly provision: number | null;
  readonly action: StockAction;
}

/** Cover beyond the lead time from which stock is excess, periods; a year of months. @source convention */
export const MAXIMUM_COVER = 12;
/** From which age a band begins, and the share of value that accountants usually write down in it. @source convention */
export const AGE_BANDS = [
  { from: 0, label: "0-90", rate: 0 },
  { from: 91, label: "91-180", rate: 0.1 },
  { from: 181, label: "181-365", rate: 0.25 },
  { from: 366, label: "366-730", rate: 0.5 },
  { from: 731, label: "over 730", rate: 1 },
] as const;
/** Risk from which stock is cleared. @source convention */
export const CLEAR_RISK = 0.5;

/**
 * How healthy the stock of an item is: how long it lasts, what of it is excess, how old it is, what to do.
 *
 *     cover = onHand / demandMean · excess = onHand − demandMean · (leadTime + maximumCover), at least 0
 *     obsolescenceRisk = the larger of excess / onHand and the rate of the ageing band; without demand 1
 *     action: none (no stock, no demand) · replenish (cover below leadTime, or no stock) · writeOff (risk 1) · clear (risk of
 *     0.5 and more) · reduce (any excess) · keep
 *
 * The risk is a share of value by rule, not a probability.
 *
 * @param onHand units, zero or above
 * @param demandMean units per period, zero or above
 * @param leadTime periods, zero or above
 * @param ageDays days since the last receipt, zero or above; no band where left out
 * @param unitCost money per unit, zero or above; no values where left out
 * @param maximumCover periods beyond the lead time, positive
 * @throws EngineError domain: a negative number, a maximum cover that is not positive
 * @source SilverPykePeterson1998
 * @example stockHealth({ onHand: 300, demandMean: 10, leadTime: 2 }).excess // 160
 */
export function stockHealth(input: StockHealthInput): StockHealth {
  const { onHand, demandMean, leadTime = 0, ageDays, unitCost, maximumCover = MAXIMUM_COVER } = input;
  requireNonNegative(onHand, "onHand");
  requireNonNegative(demandMean, "demandMean");
  requireNonNegative(leadTime, "leadTime");
  requirePositive(maximumCover, "maximumCover");
  if (ageDays !== undefined) requireNonNegative(ageDays, "ageDays");
  if (unitCost !== undefined) requireNonNegative(unitCost, "unitCost");
  const cover = demandMean > 0 ? onHand / demandMean : null;
  const excess = Math.max(0, onHand - demandMean * (leadTime + maximumCover));
  const band = ageDays === undefined ? null : AGE_BANDS.findLast(({ from }) => Math.floor(ageDays) >= from);
  const risk = onHand === 0 ? 0 : Math.max(excess / onHand, band?.rate ?? 0);
  return {
    cover,
    excess,
    excessValue: unitCost === undefined ? null : excess * unitCost,
    ageBand: band?.label ?? null,
    obsolescenceRisk: risk,
    provision: unitCost === undefined ? null : risk * onHand * unitCost,
    action: actionFor({ onHand, demandMean, cover, leadTime, excess, risk }),
  };
}

interface Facts {
  readonly onHand: number;
  readonly demandMean: number;
  readonly cover: number | null;
  readonly leadTime: number;
  readonly excess: number;
  readonly risk: number;
}

function actionFor({ onHand, demandMean, cover, leadTime, excess, risk }: Facts): StockAction {
  if (onHand === 0 && demandMean === 0) return "none";
  if (onHand === 0 || (cover !== null && cover < leadTime)) return "replenish";
  if (risk >= 1) return "writeOff";
  if (risk >= CLEAR_RISK) return "clear";
  return excess > 0 ? "reduce" : "keep";
}
