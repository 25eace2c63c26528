import { requireFinite, requireSameLength } from "../check";
import { EngineError } from "../errors";
import { mean } from "../statistics/mean";
import { normalUpperTail } from "../statistics/normalCdf";
import { normalPdf } from "../statistics/normalPdf";

/** Changes of mean and deviation below this share of the deviation end the search. */
const PRECISION = 1e-13;
/** Far more passes than any history needs: with nine periods in ten cut off it takes a few hundred. */
const MOST_PASSES = 20_000;
/** From here on the hazard is taken from its expansion, as density and tail both vanish. */
const FAR_TAIL = 30;

export interface CensoredDemandInput {
  readonly sales: readonly number[];
  readonly censored: readonly boolean[];
}
export interface CensoredDemand {
  /** Of the demand, not of the sales; the deviation is that of maximum likelihood (divided by n). */
  readonly mean: number;
  readonly sd: number;
  /** Per period: what was sold, and where stock ran out the demand to be expected, given that it was no less. */
  readonly expected: number[];
}

/**
 * Estimates normal demand where stock ran out in some periods: sales there say only that demand was no less.
 *
 * Maximum likelihood by expectation and maximisation. Each pass puts the expected demand in place of the sales of
 * the periods that were cut off, and adds its variance:
 *
 *     E = μ + σ λ · Var = σ² (1 + z λ − λ²) · z = (sold − μ) / σ · λ = φ(z) / (1 − Φ(z))
 *
 * Taking such periods as low demand makes the mean and the deviation too small, and the next order with them.
 *
 * @param sales units per period
 * @param censored true where stock ran out before the period was over
 * @returns mean and sd in units per period, and the demand expected in each period
 * @throws EngineError shape: lists of another length; domain: a number that is not finite; tooFewData: fewer than two
 * periods in which stock did not run out
 * @source Nahmias1994, DempsterLairdRubin1977
 * @example censoredDemand({ sales: [10, 12, 11], censored: [false, false, false] }).mean // 11
 */
export function censoredDemand({ sales, censored }: CensoredDemandInput): CensoredDemand {
  requireSameLength(censored.length, "censored", sales.length, "sales");
  for (const [at, value] of sales.entries()) requireFinite(value, "sales", at + 1);
  const open = sales.filter((_, at) => censored[at] !== true);
  if (open.length < 2) {
    const message = `demand needs two periods without a stock-out to be estimated, got ${open.length}`;
    throw new EngineError("tooFewData", "sales", message);
  }
  const [first = 0] = open;
  // Nothing varies and nothing lies above: the likelihood grows without end as the deviation goes to zero.
  if (open.every((value) => value === first) && sales.every((value) => value <= first))
    return { mean: first, sd: 0, expected: sales.map((_, at) => (censored[at] === true ? first : (sales[at] ?? 0))) };
  let [level, sd] = momentsOf(
    sales,
    sales.map(() => 0),
  );
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const parts = sales.map((value, at) =>
      censored[at] === true ? above(value, level, sd) : { mean: value, variance: 0 },
    );
    const [nextLevel, nextSd] = momentsOf(
      parts.map((part) => part.mean),
      parts.map((part) => part.variance),
    );
    const moved = Math.max(Math.abs(nextLevel - level), Math.abs(nextSd - sd));
    [level, sd] = [nextLevel, nextSd];
    if (moved <= PRECISION * sd) break;
  }
  return {
    mean: level,
    sd,
    expected: sales.map((value, at) => (censored[at] === true ? above(value, level, sd).mean : value)),
  };
}

function momentsOf(values: readonly number[], variances: readonly number[]): [mean: number, sd: number] {
  const level = mean(values);
  const squares = values.reduce((sum, value, at) => sum + (value - level) ** 2 + (variances[at] ?? 0), 0);
  return [level, Math.sqrt(squares / values.length)];
}

/** Mean and variance of a normal number that is known to be no less than `least`. */
function above(least: number, level: number, sd: number): { mean: number; variance: number } {
  if (!(sd > 0)) return { mean: Math.max(least, level), variance: 0 };
  const z = (least - level) / sd;
  const hazard = z > FAR_TAIL ? z + 1 / z - 2 / z ** 3 : normalPdf(z) / normalUpperTail(z);
  return {
    mean: Math.max(least, level + sd * hazard),
    variance: Math.max(0, sd * sd * (1 + z * hazard - hazard * hazard)),
  };
}
