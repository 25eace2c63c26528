import { raise } from "../../value";
import type { Numbers } from "./linearAlgebra";
import { inverse } from "./linearAlgebra";
import { mean, sum } from "./moments";

/** A fit of y by several x: coefficients in the order of the x, then the constant. */
export interface Fit {
  readonly slopes: readonly number[];
  readonly constant: number;
  readonly slopeErrors: readonly number[];
  /** Null when the constant was set to 0. */
  readonly constantError: number | null;
  readonly determination: number;
  readonly standardError: number;
  readonly freedom: number;
  readonly explained: number;
  readonly unexplained: number;
}

/** Least squares. With a constant the values are taken from their means first, which keeps digits. */
export function leastSquares(xs: Numbers, ys: readonly number[], withConstant: boolean): Fit {
  const count = ys.length;
  const width = xs[0]?.length ?? 0;
  const centreX = Array.from({ length: width }, (_, at) => (withConstant ? mean(column(xs, at)) : 0));
  const centreY = withConstant ? mean(ys) : 0;
  const dx = xs.map((row) => row.map((x, at) => x - (centreX[at] ?? 0)));
  const dy = ys.map((y) => y - centreY);
  const across = (a: readonly number[], b: readonly number[]): number =>
    sum(a.map((value, at) => value * (b[at] ?? 0)));
  const columns = Array.from({ length: width }, (_, at) => column(dx, at));
  const inverted = inverse(columns.map((a) => columns.map((b) => across(a, b))));
  if (!inverted) return raise("#NUM!", "One column of x values follows from the others.");
  const moments = columns.map((a) => across(a, dy));
  const slopes = inverted.map((row) => across(row, moments));
  const rest = dx.map((row, at) => (dy[at] ?? 0) - across(row, slopes));
  const unexplained = across(rest, rest);
  const total = across(dy, dy);
  const freedom = count - width - (withConstant ? 1 : 0);
  const variance = freedom > 0 ? unexplained / freedom : 0;
  const leverage = inverted.map((row) => across(row, centreX));
  return {
    slopes,
    constant: centreY - across(slopes, centreX),
    slopeErrors: inverted.map((row, at) => Math.sqrt(variance * (row[at] ?? 0))),
    constantError: withConstant ? Math.sqrt(variance * (1 / count + across(leverage, centreX))) : null,
    determination: total === 0 ? 1 : (total - unexplained) / total,
    standardError: Math.sqrt(variance),
    freedom,
    explained: total - unexplained,
    unexplained,
  };
}

function column(rows: Numbers, at: number): number[] {
  return rows.map((row) => row[at] ?? 0);
}
