import {
  demandShift,
  EngineError,
  intervalErrors,
  mean,
  protectionFromErrors,
  protectionFromHistory,
  protectionFromMoments,
  sampleSd,
} from "../../engine";
import type { IntervalErrors, ProtectionDemand } from "../../engine";
import type { GivenForecast } from "./prepared";

type History = readonly (number | null)[];

export type DemandSource = "history" | "errors" | "forecast" | "class";
export interface Interval {
  /** All times in periods. */
  readonly leadTime: number;
  readonly leadTimeSd: number;
  readonly reviewPeriod: number;
}
/** Demand of one item as it is planned with. */
export interface ItemDemand {
  /** Expected units per period over the interval. */
  readonly mean: number;
  /** Spread of one period, units. */
  readonly sd: number;
  readonly source: DemandSource;
  readonly errors: readonly number[];
  /** Demand over any interval from the same numbers. */
  readonly over: (interval: Interval) => ProtectionDemand;
}
export interface DemandOptions {
  readonly distribution: "auto" | "normal" | "gamma";
  readonly spread: "demand" | "errors";
  /** Spread of demand as share of its mean that is usual in the item's class. */
  readonly usualVariation: number;
  /** What the spread is multiplied by: the trend of errors in the class. */
  readonly trend: number;
  readonly forecast: GivenForecast | null;
}

/**
 * Expected demand and its spread: from a given forecast, from the errors of a forecast over the interval, or from the
 * deviation of the history; by what is usual in the class where the history is too short for either.
 */
export function itemDemand(history: History, interval: Interval, options: DemandOptions): ItemDemand {
  const longest = Math.max(1, interval.leadTime + interval.reviewPeriod);
  const method = options.spread === "errors" ? "ses" : "mean";
  const looked = quietly(() => intervalErrors({ demand: history, longest, method }));
  const errors = looked?.errors ?? [];
  if (options.forecast) return fromForecast(history, options.forecast, looked, options);
  if (options.spread === "errors" && looked) return fromErrors(history, looked, "errors", options);
  const values = history.flatMap((units) => (units === null ? [] : [Math.max(0, units)]));
  if (values.length < 2) return fromClass(values[0] ?? 0, options);
  const { distribution, trend } = options;
  const [expected, sd] = [mean(values), sampleSd(values) * trend];
  // A spread that follows the errors of its class is no longer that of the history, nor are draws from it.
  if (trend !== 1) return { ...fromMoments(expected, sd, options, history), errors, source: "history" };
  return {
    ...{ mean: expected, sd, source: "history", errors },
    over: (within) =>
      quietly(() => protectionFromHistory({ demand: history, ...within, distribution }).protection) ??
      normalOver(expected, sd, within),
  };
}

function fromForecast(
  history: History,
  { periods, errorSd }: GivenForecast,
  looked: IntervalErrors | null,
  options: DemandOptions,
): ItemDemand {
  const sums = [0];
  for (const units of periods) sums.push((sums.at(-1) ?? 0) + units);
  const usual = (sums.at(-1) ?? 0) / Math.max(1, periods.length);
  // Beyond what was forecast, the mean of the forecast goes on.
  const meanOver = (time: number) => {
    const whole = Math.floor(Math.min(time, periods.length));
    const part = time - whole;
    return (sums[whole] ?? 0) + part * (whole < periods.length ? (periods[whole] ?? 0) : usual);
  };
  const own = errorSd === null ? looked?.sdOver : (time: number) => errorSd * Math.sqrt(time);
  const sdOver = own ?? ((time: number) => options.usualVariation * usual * Math.sqrt(time));
  return fromErrors(history, { meanOver, sdOver, errors: looked?.errors ?? [] }, "forecast", options);
}

function fromErrors(
  history: History,
  { meanOver, sdOver, errors }: Pick<IntervalErrors, "meanOver" | "sdOver" | "errors">,
  source: DemandSource,
  { distribution, trend }: DemandOptions,
): ItemDemand {
  const spread = (time: number) => sdOver(time) * trend;
  return {
    ...{ mean: meanOver(1), sd: spread(1), source, errors },
    over: (within) =>
      quietly(() => protectionFromErrors({ demand: history, ...within, distribution, meanOver, sdOver: spread })) ??
      normalOver(meanOver(1), spread(1), within),
  };
}

function fromMoments(expected: number, sd: number, { distribution }: DemandOptions, history: History): ItemDemand {
  const meanOver = (time: number) => expected * time;
  const sdOver = (time: number) => sd * Math.sqrt(time);
  const over = (within: Interval) =>
    quietly(() => protectionFromErrors({ demand: history, ...within, distribution, meanOver, sdOver })) ??
    normalOver(expected, sd, within);
  return { mean: expected, sd, source: "history", errors: [], over };
}

/** Too short a history for any form: the bell curve, with the variation that is usual in the class. */
function fromClass(expected: number, { usualVariation, trend }: DemandOptions): ItemDemand {
  const sd = usualVariation * expected * trend;
  return { mean: expected, sd, source: "class", errors: [], over: (within) => normalOver(expected, sd, within) };
}

/** What always has an answer: the bell curve. */
function normalOver(expected: number, sd: number, { leadTime, leadTimeSd, reviewPeriod }: Interval): ProtectionDemand {
  const sdOver = (time: number) => Math.hypot(sd * Math.sqrt(time), expected * leadTimeSd);
  const meanOver = (time: number) => expected * time;
  return protectionFromMoments({ distribution: "normal", leadTime, reviewPeriod, meanOver, sdOver });
}

/** First period of a changed level of demand, and the means before and since; null where none is seen. */
export function shiftOf(history: History): { period: number; before: number; since: number } | null {
  const { period, before, since } = demandShift({ demand: history });
  return period === null || before === null || since === null ? null : { period, before, since };
}

/** Null where the engine says that there is no answer. */
export function quietly<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof EngineError) return null;
    throw error;
  }
}
