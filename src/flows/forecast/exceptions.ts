import { percent } from "../format";

import type { ItemAccuracy } from "./accuracy";
import type { PreparedForecast } from "./prepared";

/** An item whose forecast missed by more than its segment tolerates. */
export interface ForecastException {
  readonly item: number;
  /** What was exceeded, worst in relation to its tolerance first. */
  readonly reasons: readonly string[];
  /** How many times the tolerance. */
  readonly severity: number;
  /** Units missed per period, in money where the sales have it: what orders the list. */
  readonly impact: number;
  readonly advice: string;
}

/** Items beyond the tolerances of their segments, those that cost most first. */
export function forecastExceptions(
  { segments, rules, sales }: PreparedForecast,
  accuracies: readonly (ItemAccuracy | null)[],
  factor: number,
): readonly ForecastException[] {
  const found = accuracies.flatMap((accuracy, item): ForecastException[] => {
    if (!accuracy || accuracy.wape === null) return [];
    const rule = rules.find(segments[item] ?? "");
    const measures = [
      { value: accuracy.wape, limit: factor * rule.tolerance, name: "error", shown: shownShare(accuracy.wape) },
      {
        value: Math.abs(accuracy.bias ?? 0),
        limit: factor * rule.biasTolerance,
        name: (accuracy.bias ?? 0) > 0 ? "forecast too low by" : "forecast too high by",
        shown: shownShare(Math.abs(accuracy.bias ?? 0)),
      },
      {
        value: Math.abs(accuracy.tracking?.signal ?? 0),
        limit: rule.trackingLimit,
        name: "tracking signal",
        shown: (accuracy.tracking?.signal ?? 0).toFixed(1),
      },
    ];
    const over = measures
      .filter(({ value, limit }) => value > limit)
      .sort((a, b) => b.value / Math.max(b.limit, 1e-9) - a.value / Math.max(a.limit, 1e-9));
    const [worst] = over;
    // A bias alone is what every erratic item shows: the error or the signal must be beyond its limit, too.
    if (!worst || !over.some(({ name }) => name === "error" || name === "tracking signal")) return [];
    const missed = accuracy.actual.reduce<number>(
      (sum, units, step) => sum + (units === null ? 0 : Math.abs(units - (accuracy.forecast[step] ?? 0))),
      0,
    );
    const value =
      sales.revenue && (sales.quantity[item] ?? 0) > 0 ? (sales.revenue[item] ?? 0) / (sales.quantity[item] ?? 1) : 1;
    return [
      {
        item,
        reasons: over.map(
          ({ name, shown, limit }) =>
            `${name} ${shown} (limit ${name === "tracking signal" ? limit.toFixed(1) : percent(limit)})`,
        ),
        severity: worst.value / Math.max(worst.limit, 1e-9),
        impact: (missed / accuracy.forecast.length) * Math.max(0, value),
        advice: adviceOf(accuracy),
      },
    ];
  });
  return found.sort((a, b) => b.impact - a.impact || a.item - b.item);
}

/** Shares beyond ten times the demand say no more than that there was hardly any. */
function shownShare(share: number): string {
  return share > 10 ? "over 1,000 %" : percent(share);
}

function adviceOf({ bias, tracking, valueAdded, wape }: ItemAccuracy): string {
  if (valueAdded !== null && valueAdded < 0)
    return "Repeating the last period would have missed by less: look for a change of level.";
  if (Math.abs(tracking?.signal ?? 0) > 4 || Math.abs(bias ?? 0) > 0.8 * (wape ?? Infinity))
    return (bias ?? 0) > 0
      ? "Missed to one side, too low: ask for new customers, promotions or a price cut."
      : "Missed to one side, too high: ask for lost customers, a successor or shortages.";
  return "Missed to both sides: cover it by stock rather than by another forecast.";
}
