import { EngineError } from "../../errors";

/**
 * One item's demand within its life, in order of time; NaN = not observed. Float64Array, because forecasts run over a
 * history hundreds of times; NaN never leaves the engine.
 */
export type Series = Float64Array;

/** A forecast method whose parameters are settled. */
export interface Learned {
  /** Smoothing constants and what else was estimated, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Periods of history that a forecast needs at least. */
  readonly least: number;
  /** Forecasts of the periods after a history of the item, the next period first; units per period. */
  readonly forecast: (history: Series, horizon: number) => Float64Array;
}

/** Estimates a method's parameters from a history. */
export type Learn = (history: Series, seasonLength: number) => Learned;

/** Refuses a history with fewer observed periods than a method needs. */
export function requirePeriods(observed: number, needed: number, method: string): void {
  if (observed >= needed) return;
  const message = `demand has ${observed} observed periods but ${method} needs ${needed}: give a longer history or another method`;
  throw new EngineError("tooFewData", "demand", message);
}

/** The observed values without the periods between them that were not observed; the history itself where there are none. */
export function observedValues(history: Series): Series {
  for (const value of history) if (Number.isNaN(value)) return history.filter((one) => !Number.isNaN(one));
  return history;
}
