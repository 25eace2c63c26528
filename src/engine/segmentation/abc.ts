import { requireFinite, requireRising } from "../check";
import { classLabels } from "./classLabels";
import type { ClassLabels } from "./classLabels";
import { groupRows } from "./groupRows";
import { rankDescending } from "./rankDescending";
import { reaches } from "../tolerance";

/** 80 and 95 percent of the value: the usual reading of Pareto's rule. @source Dickie1951, FloresWhybark1986 */
export const ABC_CUTS: readonly number[] = [0.8, 0.95];

export interface AbcInput {
  readonly values: readonly (number | null)[];
  readonly cuts?: readonly number[];
  readonly labels?: readonly string[];
  readonly groups?: readonly (string | null)[];
}

/**
 * Classes items by their share of the total value: few A items carry most of it.
 *
 * Use it to decide where attention goes. It says nothing of how steady demand is (see `xyz`) nor of other criteria
 * (see `abcMulti`).
 *
 * An item has class i while the cumulated share of the items ranked before it is below cut i, so the item that crosses
 * a cut still belongs to the better class. Equal values share the class of the first of them. Values of zero and below
 * take no part in the total and are "N", no basis.
 *
 * @param values value per item (money, units, hits a year), any unit; null where there is none
 * @param cuts k rising shares strictly between 0 and 1; k cuts give k + 1 classes
 * @param labels k + 1 class labels, and optionally one for "no basis"
 * @param groups group per item; the ranking restarts in each, and an item without a group has no class
 * @returns class per item; "" where there is no value or no group
 * @throws EngineError domain: a value or a sum of values that is not finite, cuts that do not rise within 0 to 1; shape: another number of
 * labels or groups
 * @source Dickie1951, FloresWhybark1986
 * @example abc({ values: [80, 15, 5] }) // ["A", "B", "C"]
 */
export function abc({ values, cuts = ABC_CUTS, labels, groups }: AbcInput): string[] {
  requireRising(cuts, "cuts", 0, 1);
  const names = classLabels(cuts.length, labels, "A");
  const classes = new Array<string>(values.length).fill("");
  for (const [index, value] of values.entries()) if (value !== null) requireFinite(value, "values", index + 1);
  for (const { rows } of groupRows(values.length, groups)) classifyGroup(rows, values, cuts, names, classes);
  return classes;
}

function classifyGroup(
  rows: Uint32Array,
  values: readonly (number | null)[],
  cuts: readonly number[],
  { classes: labels, none }: ClassLabels,
  classes: string[],
): void {
  for (const row of rows) if (values[row] !== null) classes[row] = none;
  const ranked = rankDescending(
    values,
    rows.filter((row) => (values[row] ?? 0) > 0),
  );
  let total = 0;
  for (const row of ranked) total += values[row] ?? 0;
  requireFinite(total, "the sum of values");
  let before = 0;
  let reached = 0;
  let previous = Infinity;
  for (const row of ranked) {
    const value = values[row] ?? 0;
    if (value !== previous) while (reached < cuts.length && reaches(before / total, cuts[reached] ?? 1)) reached += 1;
    classes[row] = labels[reached] ?? none;
    before += value;
    previous = value;
  }
}
