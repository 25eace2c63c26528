import type { PlanTerms } from "./planItem";

/** Growth of the error of simple smoothing over the interval, against √interval. @source Graves1999 */
const growth = (smoothing: number, interval: number): number =>
  Math.sqrt(1 + smoothing * (interval - 1) + (smoothing ** 2 * (interval - 1) * (2 * interval - 1)) / 6);

/**
 * Deviation of the demand of lead time and review period: as measured, else grown from that of one period.
 *
 * @source Graves1999
 * @example deviationOverInterval(4, { smoothing: null, errorSd: null, lead: 4, review: 0 }) // 8
 */
export function deviationOverInterval(spread: number, { errorSd, smoothing, lead, review }: Interval): number | null {
  if (errorSd !== null) return errorSd;
  if (lead === null) return null;
  const interval = lead + review;
  const root = spread * Math.sqrt(interval);
  return smoothing === null || interval <= 1 ? root : root * growth(smoothing, interval);
}
type Interval = { readonly [K in "errorSd" | "smoothing" | "lead" | "review"]: PlanTerms[K] };
