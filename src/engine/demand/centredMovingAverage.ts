import { requireInteger } from "../check";
import type { History } from "./requireHistory";

/**
 * Moving average over one season centred on each period; for an even season length the two outer periods count half.
 *
 * @param history units per period
 * @param seasonLength periods in one season cycle, at least 2
 * @returns average per period; null where the window leaves the history or meets a period that was not observed
 * @throws EngineError domain: seasonLength below 2
 * @source MakridakisWheelwrightHyndman1998
 * @example centredMovingAverage([1, 2, 3, 4], 2) // [null, 2, 3, null]
 */
export function centredMovingAverage(history: History, seasonLength: number): (number | null)[] {
  requireInteger(seasonLength, "seasonLength", 2);
  const half = seasonLength >> 1;
  const even = seasonLength % 2 === 0;
  return history.map((_, period) => {
    if (period < half || period + half >= history.length) return null;
    let sum = 0;
    for (let other = period - half; other <= period + half; other += 1) {
      const value = history[other] ?? null;
      if (value === null) return null;
      const outer = other === period - half || other === period + half;
      sum += even && outer ? value / 2 : value;
    }
    return sum / seasonLength;
  });
}
