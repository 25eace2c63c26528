import { requireChoice, requireFinite, requireSameLength, requireTable } from "../check";
import { EngineError } from "../errors";
import { normalCdf } from "../statistics/normalCdf";
import { mean } from "../statistics/mean";
import { sampleSd } from "../statistics/sampleSd";

/** Whether more is better or less is better. */
export type Direction = "benefit" | "cost";
export type Scaling = "minmax" | "rank" | "zscore";

export interface ScaleInput {
  readonly criteria: readonly (readonly number[])[];
  readonly directions?: readonly Direction[] | undefined;
  readonly scaling?: Scaling | undefined;
  readonly minimums?: readonly number[] | undefined;
  readonly maximums?: readonly number[] | undefined;
}
/** One column per criterion that tells items apart, each scaled to 0 (worst) to 1 (best). */
export interface ScaledCriteria {
  readonly columns: readonly Float64Array[];
  /** 0-based positions of these columns in the input. */
  readonly kept: readonly number[];
}

/**
 * Brings criteria of different units to a common scale of 0 (worst) to 1 (best).
 *
 *     minmax: (x − minimum) / (maximum − minimum), held within 0 to 1
 *     rank:   (rank − 1) / (n − 1), equal values sharing the middle rank
 *     zscore: standard normal distribution function of (x − mean) / sd
 *
 * For a cost criterion 1 minus that. A criterion with the same value for all items tells nothing and is left out.
 *
 * @throws EngineError shape: uneven table or wrong number of directions, minimums, maximums; domain: a value that is
 * not finite, a maximum not above its minimum; tooFewData: no criterion tells items apart
 * @source FloresOlsonDorai1992
 * @example scaleCriteria({ criteria: [[1, 30], [3, 10]], directions: ["benefit", "cost"] }).columns.map((c) => [...c]) // [[0, 1], [0, 1]]
 */
export function scaleCriteria(input: ScaleInput): ScaledCriteria {
  const { criteria, directions, scaling = "minmax", minimums, maximums } = input;
  const count = requireTable(criteria, "criteria");
  requireChoice(scaling, "scaling", ["minmax", "rank", "zscore"]);
  for (const [name, given] of Object.entries({ directions, minimums, maximums }))
    if (given) requireSameLength(given.length, name, count, "criteria");
  if (scaling !== "minmax" && (minimums ?? maximums))
    throw new EngineError("domain", "minimums", `minimums and maximums belong to scaling minmax, not to ${scaling}`);
  const columns: Float64Array[] = [];
  const kept: number[] = [];
  for (let j = 0; j < count; j += 1) {
    const column = Float64Array.from(criteria, (row) => row[j] ?? 0);
    for (const [index, value] of column.entries()) requireFinite(value, `criteria column ${j + 1}`, index + 1);
    const direction = directions?.[j] ?? "benefit";
    requireChoice(direction, "directions", ["benefit", "cost"]);
    const scaled = scaleColumn(column, scaling, minimums?.[j], maximums?.[j], j);
    if (scaled === null) continue;
    columns.push(direction === "cost" ? scaled.map((share) => 1 - share) : scaled);
    kept.push(j);
  }
  if (columns.length === 0) {
    const message =
      "criteria are the same for all items, so nothing tells them apart: give minimums and maximums, or more items";
    throw new EngineError("tooFewData", "criteria", message);
  }
  return { columns, kept };
}

function scaleColumn(
  column: Float64Array,
  scaling: Scaling,
  minimum?: number,
  maximum?: number,
  index = 0,
): Float64Array | null {
  const low = minimum ?? column.reduce((a, b) => Math.min(a, b), Infinity);
  const high = maximum ?? column.reduce((a, b) => Math.max(a, b), -Infinity);
  const given = minimum !== undefined || maximum !== undefined;
  if (given && !(high > low && Number.isFinite(high - low)))
    throw new EngineError(
      "domain",
      "maximums",
      `maximums must lie above minimums, got ${high} and ${low} for column ${index + 1}`,
    );
  if (high === low) return null;
  if (scaling === "rank") return midRanks(column);
  if (scaling === "zscore") {
    const [centre, spread] = [mean(column), sampleSd(column)];
    return column.map((value) => normalCdf((value - centre) / spread));
  }
  // Halved before subtracting, so that the widest range of doubles does not overflow.
  return column.map((value) => Math.min(1, Math.max(0, (value / 2 - low / 2) / (high / 2 - low / 2))));
}

function midRanks(column: Float64Array): Float64Array {
  const order = Uint32Array.from(column.keys()).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
  const shares = new Float64Array(column.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && column[order[end + 1] ?? 0] === column[order[start] ?? 0]) end += 1;
    for (let place = start; place <= end; place += 1)
      shares[order[place] ?? 0] = (start + end) / 2 / (column.length - 1);
    start = end + 1;
  }
  return shares;
}
