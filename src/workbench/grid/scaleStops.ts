import type { ConditionalFormat, ScalePoint } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";

export interface Stops {
  readonly low: number;
  readonly middle: number | null;
  readonly high: number;
}

/** The numbers at which a colour scale or data bar begins, turns and ends; null when the range holds no number. */
export function scaleStops(format: ConditionalFormat, sheet: Sheet): Stops | null {
  const numbers = sortedNumbers(format, sheet);
  if (numbers.length === 0) return null;
  const { minimum, midpoint, maximum } = format.rule;
  return {
    low: stop(minimum, numbers, 0),
    middle: midpoint ? stop(midpoint, numbers, 50) : null,
    high: stop(maximum, numbers, 100),
  };
}

/** The numbers of a format's range in rising order. */
export function sortedNumbers({ range }: ConditionalFormat, sheet: Sheet): number[] {
  const numbers: number[] = [];
  sheet.forEachValue(sheet.clip(range), (value) => {
    if (typeof value === "number") numbers.push(value);
  });
  return numbers.sort((one, other) => one - other);
}

/** The number a limit of an icon set stands for. */
export function scaleLimit(point: ScalePoint, sorted: readonly number[]): number {
  return stop(point, sorted, 0);
}

function stop(point: ScalePoint | undefined, sorted: readonly number[], usual: number): number {
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const given = Number(String(point?.formula ?? "").replace(/^=/, ""));
  switch (point?.type) {
    case "Number":
    case "Formula":
      return Number.isFinite(given) ? given : first;
    case "Percent":
      return first + ((last - first) * given) / 100;
    case "Percentile":
      return percentile(sorted, given / 100);
    case "LowestValue":
      return first;
    case "HighestValue":
      return last;
    default:
      return usual === 50 ? percentile(sorted, 0.5) : usual === 0 ? first : last;
  }
}

/** PERCENTILE.INC. */
function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below);
}
