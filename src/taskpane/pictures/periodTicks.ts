import { PLOT } from "./frame";
import { textWidth } from "./placeLabels";

const GAP = 12;

/** Places of the periods that are named on the axis: the first, and as many at equal distances as stand beside it. */
export function periodTicks(periods: readonly string[]): readonly number[] {
  const longest = Math.max(1, ...periods.map(textWidth));
  const room = Math.max(2, Math.floor((PLOT.right - PLOT.left) / (longest + GAP)));
  const step = Math.max(1, Math.ceil((periods.length - 1) / (room - 1)));
  return periods.map((_, at) => at).filter((at) => at % step === 0);
}
