import { senLine } from "../../statistics/senLine";
import { gammaUpperTail } from "../../statistics/gammaCdf";
import { type Observed, observed } from "../observed";
import type { History } from "../requireHistory";
import { hampel } from "./hampel";

/** Probability below which ranks that differ by season are taken as a season. @source convention */
const SIGNIFICANCE = 0.05;
/** Spreads from which a number counts as a peak that might come back. @source Hampel1974 */
const PEAK_THRESHOLD = 3;

/**
 * Tests for a season so that outliers can neither hide it nor make it: by the test of Kruskal and Wallis on
 * the values around Sen's line, or by peaks (or holes) that come back in the same season in most of the other cycles.
 *
 * @param history units per period
 * @param seasonLength periods in one season cycle, at least 2
 * @source KruskalWallis1952, Sen1968, Hampel1974
 * @example seasonToKeep([1, 9, 1, 900, 1, 9, 1, 9, 1, 9, 1, 9], 2) // true
 */
export function seasonToKeep(history: History, seasonLength: number): boolean {
  const life = observed(history);
  if (life.values.length < 2 * seasonLength) return false;
  return ranksDiffer(life, seasonLength) || peaksComeBack(history, seasonLength);
}

function peaksComeBack(history: History, seasonLength: number): boolean {
  const peaks = new Map(
    hampel(history, PEAK_THRESHOLD).map(({ period, level }) => [period, (history[period] ?? 0) > (level ?? 0)]),
  );
  return Array.from(peaks).some(([peak, above]) => {
    let [others, alike] = [0, 0];
    for (let period = peak % seasonLength; period < history.length; period += seasonLength) {
      if (period === peak || (history[period] ?? null) === null) continue;
      others += 1;
      if (peaks.get(period) === above) alike += 1;
    }
    return alike > 0 && 2 * alike >= others;
  });
}

/** H = 12 / (n (n + 1)) × Σ (rank sum)² / count − 3 (n + 1), over 1 − Σ (t³ − t) / (n³ − n) for ties; χ² distributed. */
function ranksDiffer({ values, periods }: Observed, seasonLength: number): boolean {
  const { slope } = senLine(values, periods);
  const level = values.map((value, i) => value - slope * (periods[i] ?? 0));
  const order = Uint32Array.from(level.keys()).sort((a, b) => (level[a] ?? 0) - (level[b] ?? 0));
  const [sums, counts] = [new Float64Array(seasonLength), new Float64Array(seasonLength)];
  const n = level.length;
  let ties = 0;
  for (let start = 0; start < n;) {
    let end = start + 1;
    while (end < n && level[order[end] ?? 0] === level[order[start] ?? 0]) end += 1;
    for (const i of order.subarray(start, end)) {
      const season = (periods[i] ?? 0) % seasonLength;
      sums[season] = (sums[season] ?? 0) + (start + 1 + end) / 2;
      counts[season] = (counts[season] ?? 0) + 1;
    }
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  const seasons = counts.filter((count) => count > 0).length;
  const untied = 1 - ties / (n ** 3 - n);
  if (seasons < 2 || !(untied > 0)) return false;
  const squares = sums.reduce((sum, ranks, season) => sum + (ranks * ranks) / Math.max(1, counts[season] ?? 1), 0);
  const statistic = ((12 / (n * (n + 1))) * squares - 3 * (n + 1)) / untied;
  return statistic > 0 && gammaUpperTail(statistic / 2, (seasons - 1) / 2) < SIGNIFICANCE;
}
