import { EngineError } from "../errors";
import { requireNonNegative, requireSameLength } from "../check";

export interface LinearProgram {
  /** Coefficient per variable of what is to be largest. */
  readonly objective: readonly number[];
  /** One row of coefficients per constraint. */
  readonly constraints: readonly (readonly number[])[];
  /** Upper bound per constraint, zero or above. */
  readonly bounds: readonly number[];
}

/** Below this a coefficient of the tableau counts as zero; data are scaled to about 1. @source convention */
const ZERO = 1e-11;

/**
 * Solves a small dense linear programme that has zero as a feasible start:
 *
 *     largest objective · x with constraints · x ≤ bounds, x ≥ 0, bounds ≥ 0
 *
 * Dense simplex tableau with Bland's rule, which cannot cycle. Minimising problems with lower bounds are solved as
 * their dual, which has this form; no first phase is then needed.
 *
 * @param program coefficients of about the size of 1
 * @returns the largest value of the objective
 * @throws EngineError shape: uneven rows; domain: a negative bound; noSolution: the objective grows without limit
 * @source Dantzig1963, Bland1977
 * @example maximise({ objective: [3, 2], constraints: [[1, 1], [1, 3]], bounds: [4, 6] }) // 12
 */
export function maximise({ objective, constraints, bounds }: LinearProgram): number {
  requireSameLength(bounds.length, "bounds", constraints.length, "constraints");
  const variables = objective.length;
  const width = variables + constraints.length + 1;
  const rows = constraints.map((coefficients, i) => {
    requireSameLength(coefficients.length, `constraint ${i + 1}`, variables, "objective");
    requireNonNegative(bounds[i] ?? 0, "bounds", i + 1);
    const row = new Float64Array(width);
    row.set(coefficients);
    row[variables + i] = 1;
    row[width - 1] = bounds[i] ?? 0;
    return row;
  });
  const basis = Int32Array.from(rows, (_, i) => variables + i);
  const goal = new Float64Array(width);
  for (let j = 0; j < variables; j += 1) goal[j] = -(objective[j] ?? 0);
  for (;;) {
    const entering = goal.subarray(0, width - 1).findIndex((cost) => cost < -ZERO);
    if (entering < 0) return goal[width - 1] ?? 0;
    const leaving = leavingRow(rows, basis, entering);
    if (leaving < 0)
      throw new EngineError("noSolution", "objective", "objective grows without limit under these constraints");
    pivot([...rows, goal], leaving, entering);
    basis[leaving] = entering;
  }
}

/** The tightest row; among equals the one whose basic variable has the lowest number (Bland). */
function leavingRow(rows: readonly Float64Array[], basis: Int32Array, entering: number): number {
  let best = Infinity;
  let leaving = -1;
  for (const [i, row] of rows.entries()) {
    const coefficient = row[entering] ?? 0;
    if (coefficient <= ZERO) continue;
    const ratio = (row.at(-1) ?? 0) / coefficient;
    if (ratio < best || (ratio === best && (basis[i] ?? 0) < (basis[leaving] ?? 0))) {
      best = ratio;
      leaving = i;
    }
  }
  return leaving;
}

function pivot(rows: readonly Float64Array[], leaving: number, entering: number): void {
  const source = rows[leaving];
  if (!source) return;
  const divisor = source[entering] ?? 1;
  for (let j = 0; j < source.length; j += 1) source[j] = (source[j] ?? 0) / divisor;
  for (const [i, row] of rows.entries()) {
    const factor = row[entering] ?? 0;
    if (i === leaving || factor === 0) continue;
    for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (source[j] ?? 0);
  }
}
