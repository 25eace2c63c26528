/** Reflection, expansion, contraction and shrinking as published. @source NelderMead1965 */
const [REFLECT, EXPAND, CONTRACT, SHRINK] = [1, 2, 0.5, 0.5];
/** First step from the starting point, as a share of the range. @source convention */
const FIRST_STEP = 0.15;

export interface Box {
  readonly low: readonly number[];
  readonly high: readonly number[];
}
export interface NelderMeadOptions {
  /** Most evaluations of the cost. */
  readonly evaluations?: number;
  /** The search ends when the costs of the simplex differ by less than this share. */
  readonly tolerance?: number;
}
interface Corner {
  readonly at: readonly number[];
  readonly cost: number;
}

/**
 * The point of a box where a function of a few variables is lowest, by the simplex method of Nelder and Mead. Points
 * outside the box are moved to its edge. Finds the valley that the starting point lies in.
 *
 * @param cost function to make small; may be Infinity where a point is not allowed
 * @param start starting point, inside the box
 * @param box lower and upper end for each variable
 * @returns the best point found
 * @source NelderMead1965
 * @example nelderMead(([x = 0]) => (x - 2) ** 2, [0.5], { low: [0], high: [1] }) // [1]
 */
export function nelderMead(
  cost: (point: readonly number[]) => number,
  start: readonly number[],
  { low, high }: Box,
  { evaluations = 400, tolerance = 1e-9 }: NelderMeadOptions = {},
): readonly number[] {
  let left = evaluations;
  const corner = (raw: readonly number[]): Corner => {
    left -= 1;
    const at = raw.map((value, i) => Math.min(high[i] ?? value, Math.max(low[i] ?? value, value)));
    return { at, cost: cost(at) };
  };
  const simplex = [corner(start), ...start.map((_, i) => corner(stepped(start, i, low, high)))];
  const order = () => simplex.sort((a, b) => a.cost - b.cost);
  order();
  for (;;) {
    const [best, worst] = [simplex[0], simplex[simplex.length - 1]];
    if (best === undefined || worst === undefined) return start;
    if (left <= 0 || !(worst.cost - best.cost > tolerance * Math.abs(best.cost))) return best.at;
    const others = simplex.slice(0, -1);
    const centre = start.map((_, i) => others.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / others.length);
    const along = (share: number) => corner(centre.map((value, i) => value + share * (value - (worst.at[i] ?? 0))));
    const next = replacement(along, best, others[others.length - 1] ?? best, worst);
    if (next === null) {
      for (let i = 1; i < simplex.length; i += 1)
        simplex[i] = corner(best.at.map((value, j) => value + SHRINK * ((simplex[i]?.at[j] ?? value) - value)));
    } else simplex[simplex.length - 1] = next;
    order();
  }
}

/** What takes the place of the worst corner; null when nothing on its line is better. */
function replacement(along: (share: number) => Corner, best: Corner, second: Corner, worst: Corner): Corner | null {
  const reflected = along(REFLECT);
  if (reflected.cost < best.cost) {
    const expanded = along(EXPAND);
    return expanded.cost < reflected.cost ? expanded : reflected;
  }
  if (reflected.cost < second.cost) return reflected;
  const contracted = along(reflected.cost < worst.cost ? CONTRACT : -CONTRACT);
  return contracted.cost < Math.min(reflected.cost, worst.cost) ? contracted : null;
}

function stepped(start: readonly number[], i: number, low: readonly number[], high: readonly number[]): number[] {
  const range = (high[i] ?? 1) - (low[i] ?? 0);
  return start.map((value, j) => {
    if (j !== i) return value;
    const step = FIRST_STEP * range;
    return value + step <= (high[i] ?? 1) ? value + step : value - step;
  });
}
