import { raise } from "../../value";

/** What describes a list of numbers: mean, spread and shape. */

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? raise("#DIV/0!") : sum(values) / values.length;
}

/** Sum of squared deviations from the mean. */
export function squaredDeviations(values: readonly number[]): number {
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2));
}

export function sampleVariance(values: readonly number[]): number {
  return values.length < 2 ? raise("#DIV/0!") : squaredDeviations(values) / (values.length - 1);
}

export function populationVariance(values: readonly number[]): number {
  return values.length === 0 ? raise("#DIV/0!") : squaredDeviations(values) / values.length;
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return raise("#NUM!");
  const sorted = ascending(values);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** The most frequent values in the order they first occur; none when nothing occurs twice. */
export function modes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) return raise("#N/A", "No value occurs twice.");
  return [...counts].filter(([, count]) => count === most).map(([value]) => value);
}

export function averageDeviation(values: readonly number[]): number {
  if (values.length === 0) raise("#NUM!");
  const centre = mean(values);
  return sum(values.map((value) => Math.abs(value - centre))) / values.length;
}

export function geometricMean(values: readonly number[]): number {
  if (values.length === 0 || values.some((value) => value <= 0)) raise("#NUM!");
  return Math.exp(sum(values.map(Math.log)) / values.length);
}

export function harmonicMean(values: readonly number[]): number {
  if (values.length === 0 || values.some((value) => value <= 0)) raise("#NUM!");
  return values.length / sum(values.map((value) => 1 / value));
}

export function trimmedMean(values: readonly number[], share: number): number {
  if (values.length === 0 || share < 0 || share >= 1) raise("#NUM!");
  const each = Math.floor((values.length * share) / 2);
  return mean(ascending(values).slice(each, values.length - each));
}

export function sampleSkewness(values: readonly number[]): number {
  const n = values.length;
  const spread = n < 3 ? 0 : Math.sqrt(sampleVariance(values));
  if (spread === 0) return raise("#DIV/0!");
  const centre = mean(values);
  return (n / ((n - 1) * (n - 2))) * sum(values.map((value) => ((value - centre) / spread) ** 3));
}

export function populationSkewness(values: readonly number[]): number {
  const spread = values.length < 3 ? 0 : Math.sqrt(populationVariance(values));
  if (spread === 0) return raise("#DIV/0!");
  const centre = mean(values);
  return sum(values.map((value) => ((value - centre) / spread) ** 3)) / values.length;
}

export function kurtosis(values: readonly number[]): number {
  const n = values.length;
  const spread = n < 4 ? 0 : Math.sqrt(sampleVariance(values));
  if (spread === 0) return raise("#DIV/0!");
  const centre = mean(values);
  const fourth = sum(values.map((value) => ((value - centre) / spread) ** 4));
  const correction = (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourth - correction;
}
