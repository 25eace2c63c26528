import { requireFinite, requireInteger, requireRising, requireTable } from "../check";
import { EngineError } from "../errors";
import { createRandom } from "../random";
import { reaches } from "../tolerance";
import { ABC_CUTS } from "./abc";
import { classLabels } from "./classLabels";

/** Keeps the error of a probability within 3 percentage points. @source EfronTibshirani1993 */
export const ABC_SAMPLES = 1000;
export const ABC_SEED = 1;
/** Items times samples that can be ranked in a few seconds. @source convention */
export const ABC_MOST_RANKED = 50_000_000;
/** More samples say no more: the standard error is below 0.2 percentage points. @source EfronTibshirani1993 */
export const ABC_MOST_SAMPLES = 100_000;

export interface AbcProbabilityInput {
  readonly valuesByPeriod: readonly (readonly (number | null)[])[];
  readonly cuts?: readonly number[];
  readonly samples?: number;
  readonly seed?: number;
}
export interface AbcProbability {
  /** Class labels, best first, then the one for "no basis". */
  readonly labels: string[];
  /** n items × (k + 2): the share of samples in which the item had each class, in the order of the labels. */
  readonly probabilities: number[][];
}

/**
 * How sure the ABC class of each item is: the share of bootstrap samples in which it has each class. An item with 0.55
 * for A and 0.45 for B stands on the boundary; one with 1 for A will hardly leave it.
 *
 * A sample draws as many periods as there are, with replacement, the same for all items, so that what moves items
 * together stays together. In each sample the values of an item are summed and classed as `abc` does. A period that was
 * not observed adds nothing. Periods are drawn one by one: a season or a trend makes the true uncertainty larger.
 *
 * @param valuesByPeriod n items × t periods, any unit; null = not observed
 * @param cuts k rising shares strictly between 0 and 1
 * @param samples number of samples, at least 1; a probability p has a standard error of √(p (1 − p) / samples)
 * @param seed whole number of at least 0; the same seed gives the same result
 * @returns labels and probabilities; each row sums to 1, a row without any number is all zeros
 * @throws EngineError domain: a value or a sum that is not finite, cuts that do not rise within 0 to 1, samples or seed
 * out of range, more than 100,000 samples or 50 million items times samples; shape: uneven rows; tooFewData: fewer than two periods
 * @source EfronTibshirani1993, Dickie1951
 * @example abcProbability({ valuesByPeriod: [[80, 80], [15, 15], [5, 5]] }).probabilities // [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]
 */
export function abcProbability(input: AbcProbabilityInput): AbcProbability {
  const { valuesByPeriod, cuts = ABC_CUTS, samples = ABC_SAMPLES, seed = ABC_SEED } = input;
  const periods = requireTable(valuesByPeriod, "valuesByPeriod");
  requireRising(cuts, "cuts", 0, 1);
  requireInteger(samples, "samples", 1);
  const random = createRandom(seed);
  const { classes, none } = classLabels(cuts.length, undefined, "A");
  if (periods < 2) {
    const message = "valuesByPeriod must have at least two periods: from one there is nothing to draw";
    throw new EngineError("tooFewData", "valuesByPeriod", message);
  }
  const items = valuesByPeriod.length;
  const most = Math.min(ABC_MOST_SAMPLES, Math.floor(ABC_MOST_RANKED / items));
  if (samples > most) {
    const advice = most > 0 ? `take at most ${most} samples` : "take fewer items";
    const message = `samples (${samples}) are too many for ${items} items: ${advice}`;
    throw new EngineError("domain", "samples", message);
  }
  const byPeriod = columnsOf(valuesByPeriod, periods);
  const tally = new Uint32Array(items * (cuts.length + 2));
  const sums = new Float64Array(items);
  const sorted = new Float64Array(items);
  for (let sample = 0; sample < samples; sample += 1) {
    const drawn = new Uint32Array(periods);
    for (let draw = 0; draw < periods; draw += 1) {
      const period = random.below(periods);
      drawn[period] = (drawn[period] ?? 0) + 1;
    }
    addUp(byPeriod, drawn, sums);
    count(sums, limitsOf(sums, sorted, cuts), tally);
  }
  const width = cuts.length + 2;
  const empty = (row: readonly (number | null)[]) => row.every((value) => value === null);
  return {
    labels: [...classes, none],
    probabilities: valuesByPeriod.map((row, item) =>
      Array.from({ length: width }, (_, place) => (empty(row) ? 0 : (tally[item * width + place] ?? 0) / samples)),
    ),
  };
}

function columnsOf(rows: readonly (readonly (number | null)[])[], periods: number): Float64Array[] {
  return Array.from({ length: periods }, (_, period) =>
    Float64Array.from(rows, (row, item) => {
      const value = row[period] ?? 0;
      requireFinite(value, "valuesByPeriod", item + 1);
      return value;
    }),
  );
}

function addUp(byPeriod: readonly Float64Array[], drawn: Uint32Array, sums: Float64Array): void {
  sums.fill(0);
  for (const [period, column] of byPeriod.entries()) {
    const times = drawn[period] ?? 0;
    if (times === 0) continue;
    for (let item = 0; item < sums.length; item += 1) sums[item] = (sums[item] ?? 0) + times * (column[item] ?? 0);
  }
}

/** The smallest value of each class but the last: equal values share the class of the first of them. */
function limitsOf(sums: Float64Array, sorted: Float64Array, cuts: readonly number[]): number[] {
  sorted.set(sums);
  sorted.sort();
  let total = 0;
  for (let rank = sorted.length - 1; rank >= 0 && (sorted[rank] ?? 0) > 0; rank -= 1) total += sorted[rank] ?? 0;
  requireFinite(total, "the sum of valuesByPeriod");
  const limits: number[] = [];
  let [before, previous] = [0, Infinity];
  for (let rank = sorted.length - 1; rank >= 0 && limits.length < cuts.length; rank -= 1) {
    const value = sorted[rank] ?? 0;
    if (!(value > 0)) break;
    if (value !== previous)
      while (limits.length < cuts.length && reaches(before / total, cuts[limits.length] ?? 1)) limits.push(previous);
    before += value;
    previous = value;
  }
  while (limits.length < cuts.length) limits.push(0);
  return limits;
}

function count(sums: Float64Array, limits: readonly number[], tally: Uint32Array): void {
  const width = limits.length + 2;
  for (let item = 0; item < sums.length; item += 1) {
    const value = sums[item] ?? 0;
    let place = limits.length + 1;
    if (value > 0) {
      place = 0;
      while (place < limits.length && value < (limits[place] ?? 0)) place += 1;
    }
    tally[item * width + place] = (tally[item * width + place] ?? 0) + 1;
  }
}
