import { requireInteger, requireSameLength } from "../../check";
import { SEASON_LENGTH } from "../../segmentation/xyz";
import { mannKendall } from "../../statistics/mannKendall";
import { mean } from "../../statistics/mean";
import { senLine } from "../../statistics/senLine";
import { censoredDemand } from "../censoredDemand";
import { ADI_CUT, demandPattern } from "../demandPattern";
import { observed } from "../observed";
import { requireFiniteHistory } from "../requireHistory";
import type { History } from "../requireHistory";
import type { CleansedDemand } from "./cleanse";
import { interpolate } from "./interpolate";
import type { LedgerEntry } from "./ledger";
import { shown } from "./outlier";
import { robustSeason } from "./robustSeason";
import { seasonToKeep } from "./seasonToKeep";

/** Fewer periods with stock say too little about what could have been sold. @source convention */
const LEAST_PERIODS = 3;
/** Two-sided probability below which a rise or fall is taken out first. @source convention */
const TREND_SIGNIFICANCE = 0.05;

export interface UnconstrainInput {
  readonly demand: History;
  readonly stockOuts: readonly boolean[];
  readonly seasonLength?: number;
}

/**
 * Replaces what was sold in periods of stock-out by the demand to be expected there: such sales are cut off, not low.
 *
 * Continuous demand is taken as normal around its season and trend, where the history shows them, and estimated with
 * the cut-off periods by maximum likelihood (see `censoredDemand`). Intermittent demand (average demand interval from
 * 1.32) is not normal: there a stock-out counts with the mean of the other periods, zeros included, or with what was
 * sold where that is more. Nothing is ever lowered, and nothing is replaced with fewer than three periods with stock.
 *
 * @param demand one item's units per period; null = not observed, and stays so
 * @param stockOuts true where stock ran out in the period
 * @param seasonLength periods in one season cycle, at least 2
 * @returns the history and the ledger that `restoreDemand` undoes it by
 * @throws EngineError domain: a number that is not finite, seasonLength below 2; shape: stockOuts is not as long as demand
 * @source Nahmias1994
 * @example unconstrain({ demand: [10, 10, 2, 10], stockOuts: [false, false, true, false] }).demand // [10, 10, 10, 10]
 */
export function unconstrain({ demand, stockOuts, seasonLength = SEASON_LENGTH }: UnconstrainInput): CleansedDemand {
  requireFiniteHistory(demand, "demand");
  requireInteger(seasonLength, "seasonLength", 2);
  requireSameLength(stockOuts.length, "stockOuts", demand.length, "demand");
  const usual = demand.map((value, period) => (stockOuts[period] === true ? null : value));
  const { values } = observed(usual);
  const { adi } = demandPattern({ demand: usual });
  const cut = demand.some((value, period) => value !== null && stockOuts[period] === true);
  if (!cut || adi === null || values.length < LEAST_PERIODS) return { demand: [...demand], ledger: [] };
  const levels = adi >= ADI_CUT ? meanLevels(usual) : normalLevels(demand, usual, stockOuts, seasonLength);
  const restored = [...demand];
  const ledger: LedgerEntry[] = [];
  for (const [period, original] of demand.entries()) {
    if (original === null || stockOuts[period] !== true) continue;
    const { level, words } = levels(period, original);
    // Differences within rounding are none.
    if (!(level > original + 1e-9 * Math.abs(original))) continue;
    restored[period] = level;
    const reason = `stock ran out at ${shown(original)}; ${words}`;
    ledger.push({ period: period + 1, original, replacement: level, kind: "stock-out", reason });
  }
  return { demand: restored, ledger };
}

type Levels = (period: number, sold: number) => { readonly level: number; readonly words: string };

function meanLevels(usual: History): Levels {
  const level = mean(observed(usual).values);
  return () => ({ level, words: `the mean of the periods with stock is ${shown(level)}` });
}

function normalLevels(demand: History, usual: History, stockOuts: readonly boolean[], seasonLength: number): Levels {
  const season = seasonToKeep(usual, seasonLength) ? robustSeason(interpolate(usual), seasonLength).season : null;
  const seasonOf = (period: number): number => season?.[period] ?? 0;
  const { values, periods } = observed(
    usual.map((value, period) => (value === null ? null : value - seasonOf(period))),
  );
  const slope = mannKendall(values).pValue < TREND_SIGNIFICANCE ? senLine(values, periods).slope : 0;
  const movement = (period: number): number => seasonOf(period) + slope * period;
  const all = observed(demand);
  const at = Array.from(all.periods);
  const fitted = censoredDemand({
    sales: at.map((period, i) => (all.values[i] ?? 0) - movement(period)),
    censored: at.map((period) => stockOuts[period] === true),
  });
  const expected = new Map(at.map((period, i) => [period, (fitted.expected[i] ?? 0) + movement(period)]));
  const around = season || slope !== 0 ? " around its movement" : "";
  return (period, sold) => ({
    level: expected.get(period) ?? sold,
    words: `demand is ${shown(fitted.mean + movement(period))} ± ${shown(fitted.sd)}${around}, beyond what was sold ${shown(expected.get(period) ?? sold)} on average`,
  });
}
