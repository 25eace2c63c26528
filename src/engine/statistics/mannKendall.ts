import { normalUpperTail } from "./normalCdf";

export interface MannKendall {
  /** Number of rising pairs less number of falling pairs. */
  readonly statistic: number;
  /** Its variance when there is no trend, corrected for ties. */
  readonly variance: number;
  readonly z: number;
  /** Two-sided. */
  readonly pValue: number;
  /** Statistic over number of pairs, −1 to 1. */
  readonly tau: number;
}

/**
 * Mann–Kendall test for a monotone trend; asks only for the order of the values, so outliers hardly matter.
 *
 * A season or autocorrelation makes it reject too often: take the season out first.
 *
 *     S = Σ sign(x_j − x_i) over i < j · Var = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 · z = (S − sign S) / √Var
 *
 * @param values observed values in order of time; fewer than three give no evidence (p = 1)
 * @source Mann1945, Kendall1975
 * @example mannKendall([1, 2, 3, 4, 5]).statistic // 10
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  const count = values.length;
  let statistic = 0;
  for (let i = 0; i < count - 1; i += 1) {
    const early = values[i] ?? 0;
    for (let j = i + 1; j < count; j += 1) {
      const late = values[j] ?? 0;
      if (late > early) statistic += 1;
      else if (late < early) statistic -= 1;
    }
  }
  const variance = (count * (count - 1) * (2 * count + 5) - tieCorrection(values)) / 18;
  const z = variance > 0 ? (statistic - Math.sign(statistic)) / Math.sqrt(variance) : 0;
  const pairs = (count * (count - 1)) / 2;
  const pValue = Math.min(1, 2 * normalUpperTail(Math.abs(z)));
  return { statistic, variance, z, pValue, tau: pairs > 0 ? statistic / pairs : 0 };
}

function tieCorrection(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  let correction = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end += 1;
    const ties = end - start;
    correction += ties * (ties - 1) * (2 * ties + 5);
    start = end;
  }
  return correction;
}
