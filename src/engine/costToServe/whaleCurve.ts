import { requireFinite } from "../check";
import { rankDescending } from "../segmentation/rankDescending";

export interface WhaleCurveInput {
  readonly profits: readonly (number | null)[];
}
/** Columns in rank order, and the top of the curve. */
export interface WhaleCurve {
  readonly rank: number[];
  /** 1-based row of the object in the input. */
  readonly row: number[];
  readonly profit: number[];
  readonly cumulatedProfit: number[];
  /** Cumulated profit over total profit; null where the total is not positive. */
  readonly shareOfTotal: (number | null)[];
  /** The most that the best objects earn together, and how many they are; rank 0 when none earns anything. */
  readonly peak: { readonly rank: number; readonly cumulatedProfit: number };
}

/**
 * Cumulates profit from the most profitable object to the least: the whale curve. What lies behind its peak eats
 * profit.
 *
 * Rows without a profit are left out; equal profits keep the order of their rows. When the total is not positive,
 * shares of it mean nothing: use the absolute curve.
 *
 * @param profits profit per object after cost to serve, money; null where there is none
 * @returns columns in rank order
 * @throws EngineError domain: a profit that is not finite
 * @source KaplanNarayanan2001
 * @example whaleCurve({ profits: [-20, 120] }).peak // {"rank": 1, "cumulatedProfit": 120}
 */
export function whaleCurve({ profits }: WhaleCurveInput): WhaleCurve {
  for (const [index, profit] of profits.entries()) if (profit !== null) requireFinite(profit, "profits", index + 1);
  const rows = Uint32Array.from(profits.keys()).filter((row) => profits[row] !== null);
  const ranked = [...rankDescending(profits, rows)];
  const profit = ranked.map((row) => profits[row] ?? 0);
  let cumulated = 0;
  let peak = { rank: 0, cumulatedProfit: 0 };
  const cumulatedProfit = profit.map((value, index) => {
    cumulated += value;
    if (cumulated > peak.cumulatedProfit) peak = { rank: index + 1, cumulatedProfit: cumulated };
    return cumulated;
  });
  requireFinite(cumulated, "the sum of profits");
  const total = cumulated;
  return {
    rank: ranked.map((_, index) => index + 1),
    row: ranked.map((row) => row + 1),
    profit,
    cumulatedProfit,
    shareOfTotal: cumulatedProfit.map((value) => (total > 0 ? value / total : null)),
    peak,
  };
}
