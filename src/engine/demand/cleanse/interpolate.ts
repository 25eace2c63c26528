import { EngineError } from "../../errors";
import { observed } from "../observed";
import type { History } from "../requireHistory";

/**
 * Fills periods without a number: on the straight line between the neighbours that have one, and level before the
 * first and after the last of them.
 *
 * @param history at least one number
 * @returns a number for every period
 * @throws EngineError tooFewData: no number at all
 * @source convention
 * @example Array.from(interpolate([null, 1, null, 3])) // [1, 1, 2, 3]
 */
export function interpolate(history: History): Float64Array {
  const { values, periods } = observed(history);
  if (values.length === 0)
    throw new EngineError("tooFewData", "history", "history must hold at least one number to fill gaps from");
  let next = 0;
  return Float64Array.from(history, (value, period) => {
    while (next < periods.length && (periods[next] ?? 0) < period) next += 1;
    if (value !== null) return value;
    const [before, after] = [values[next - 1], values[next]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    const start = periods[next - 1] ?? 0;
    const share = (period - start) / ((periods[next] ?? 0) - start);
    return before * (1 - share) + after * share;
  });
}
