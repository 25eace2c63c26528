import { EngineError } from "../errors";
import { createRandom } from "../random";
import { normalQuantile } from "../statistics/normalQuantile";
import type { DemandModel } from "./demandModel";

/** Demands of the interval that are drawn per item. @source WillemainSmartSchwarz2004 */
export const RESAMPLES = 1000;
/** Longest mean interval that is drawn period by period. @source convention */
export const LONGEST_INTERVAL = 1000;

export interface ResampleInput {
  /** Observed demands, at least one. */
  readonly values: ArrayLike<number>;
  readonly leadTime: number;
  readonly leadTimeSd: number;
  readonly reviewPeriod: number;
  readonly seed: number;
}
export interface ResampledDemand {
  /** Demand over the lead time; sorted only when asked for. */
  readonly lead: () => DemandModel;
  /** Demand over lead time and review period, drawn on from the same lead times. */
  readonly interval: DemandModel;
}

/**
 * Demand over the lead time and over the protection interval, by drawing observed periods at random (bootstrap): no
 * form of distribution is assumed.
 *
 * Periods are drawn independently and with equal chances. A part of a period holds a whole period's demand with that
 * chance, as suits demand that comes at once. A lead time that varies is taken as lognormal, in equally likely steps.
 * Willemain's jitter and his chances of zeros following zeros are left out.
 *
 * @throws EngineError domain: an interval above 1,000 periods, a seed that is not a whole number of at least 0
 * @source WillemainSmartSchwarz2004
 * @example resampledDemand({ values: [3, 3], leadTime: 2, leadTimeSd: 0, reviewPeriod: 1, seed: 1 }).interval.quantile(0.9) // 9
 */
export function resampledDemand({ values, leadTime, leadTimeSd, reviewPeriod, seed }: ResampleInput): ResampledDemand {
  const mean = leadTime + reviewPeriod;
  if (mean > LONGEST_INTERVAL)
    throw new EngineError(
      "domain",
      "leadTime",
      `leadTime and reviewPeriod must not exceed ${LONGEST_INTERVAL} periods with bootstrap, got ${mean}: choose gamma`,
    );
  const random = createRandom(seed);
  const lead = new Float64Array(RESAMPLES);
  const interval = new Float64Array(RESAMPLES);
  const draw = (length: number) => {
    const whole = Math.floor(length);
    let sum = 0;
    for (let period = 0; period < whole; period += 1) sum += values[random.below(values.length)] ?? 0;
    if (length > whole && random.uniform() < length - whole) sum += values[random.below(values.length)] ?? 0;
    return sum;
  };
  // Lognormal: ln of the lead time has this variance.
  const spread = leadTime > 0 ? Math.sqrt(Math.log1p((leadTimeSd / leadTime) ** 2)) : 0;
  const steps = spread > 0 ? equallyLikely() : null;
  for (let i = 0; i < RESAMPLES; i += 1) {
    const z = steps?.[i] ?? 0;
    const demand = draw(leadTime * Math.exp(spread * z - (spread * spread) / 2));
    lead[i] = demand;
    interval[i] = demand + draw(reviewPeriod);
  }
  return { lead: () => sampleModel(lead), interval: sampleModel(interval) };
}

/** Middle quantiles of the normal distribution in so many equally likely steps: the same for all items. */
function equallyLikely(): Float64Array {
  normalSteps ??= Float64Array.from({ length: RESAMPLES }, (_, i) => normalQuantile((i + 0.5) / RESAMPLES));
  return normalSteps;
}
let normalSteps: Float64Array | undefined;

/** Sum of the values from each rank on. */
function sumsAbove(sorted: Float64Array): Float64Array {
  const above = new Float64Array(sorted.length + 1);
  for (let rank = sorted.length - 1; rank >= 0; rank -= 1) above[rank] = (above[rank + 1] ?? 0) + (sorted[rank] ?? 0);
  return above;
}

/** The distribution that a sample is. */
function sampleModel(sample: Float64Array): DemandModel {
  const sorted = sample.sort();
  const count = sorted.length;
  let above: Float64Array | undefined;
  let sum = 0;
  for (let rank = count - 1; rank >= 0; rank -= 1) sum += sorted[rank] ?? 0;
  return {
    mean: sum / count,
    whole: false,
    quantile: (share) => sorted[Math.min(count - 1, Math.max(0, Math.ceil(share * count) - 1))] ?? 0,
    loss: (x) => {
      let [low, high] = [0, count];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) > x) high = middle;
        else low = middle + 1;
      }
      above ??= sumsAbove(sorted);
      return ((above[low] ?? 0) - (count - low) * x) / count;
    },
  };
}
