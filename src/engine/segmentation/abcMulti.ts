import { requireChoice, requireRising } from "../check";
import { EngineError } from "../errors";
import { reaches, TOLERANCE } from "../tolerance";
import { classLabels } from "./classLabels";
import { ngScores } from "./ngScores";
import { paretoLayers } from "./paretoLayers";
import { rankDescending } from "./rankDescending";
import type { Direction } from "./scaleCriteria";
import { score } from "./score";
import { zhouFanScores } from "./zhouFanScores";

/** Shares of items: 20 percent A and 30 percent B, as in the studies on multi-criteria classes. @source FloresOlsonDorai1992 */
export const ABC_MULTI_CUTS: readonly number[] = [0.2, 0.5];

export type AbcMultiMethod = "weighted" | "ng" | "zf" | "dominance";
export interface AbcMultiInput {
  readonly criteria: readonly (readonly number[])[];
  readonly weights?: readonly number[];
  readonly directions?: readonly Direction[];
  readonly cuts?: readonly number[];
  readonly method?: AbcMultiMethod;
  readonly labels?: readonly string[];
}
export interface AbcMultiResult {
  readonly classes: string[];
  /** 0 to 1, higher is better. */
  readonly scores: number[];
}

/**
 * Classes items by several criteria at once: value, margin, risk, strategic weight.
 *
 *     weighted:  weighted mean of the criteria scaled to 0–1 (see `score`); the weights are yours
 *     ng:        the best mean over the first j criteria, j = 1 … m; only their order of importance is yours
 *     zf:        the mean of each item's score under its own best and its own worst weights; no weights at all
 *     dominance: layers of items that no item of a later layer beats on every criterion; no weights, no scaling
 *
 * As scores do not add up to a total, cuts are shares of items: an item has class i while the share of the items
 * ranked before it is below cut i. Equal scores share the class of the first of them.
 *
 * @param criteria n items × m criteria, each in its own unit
 * @param weights for weighted: m weights of zero or above; for ng: only their order counts, without them the order of
 * the columns does; zf and dominance take none
 * @param directions "benefit" (more is better) or "cost" per criterion
 * @param cuts k rising shares of items strictly between 0 and 1
 * @param method how criteria become one score
 * @param labels k + 1 class labels
 * @returns class and score per item
 * @throws EngineError domain: a number that is not finite, cuts that do not rise within 0 to 1, weights for a method
 * that takes none; shape: uneven table, another number of weights, directions or labels; tooFewData: criteria that
 * tell nothing apart
 * @source FloresOlsonDorai1992, Ng2007, ZhouFan2007
 * @example abcMulti({ criteria: [[9, 8], [5, 6], [1, 1]], cuts: [0.3, 0.6] }).classes // ["A", "B", "C"]
 */
export function abcMulti(input: AbcMultiInput): AbcMultiResult {
  const { criteria, cuts = ABC_MULTI_CUTS, method = "weighted", labels } = input;
  requireRising(cuts, "cuts", 0, 1);
  requireChoice(method, "method", ["weighted", "ng", "zf", "dominance"]);
  const { classes: names } = classLabels(cuts.length, labels, "A");
  const scores = scoresBy(method, criteria, input.weights, input.directions);
  const classes = new Array<string>(criteria.length).fill("");
  let reached = 0;
  let previous = Infinity;
  for (const [rank, row] of rankDescending(scores, Uint32Array.from(criteria.keys())).entries()) {
    const value = scores[row] ?? 0;
    if (previous - value > TOLERANCE)
      while (reached < cuts.length && reaches(rank / criteria.length, cuts[reached] ?? 1)) reached += 1;
    classes[row] = names[reached] ?? "";
    previous = value;
  }
  return { classes, scores };
}

function scoresBy(
  method: AbcMultiMethod,
  criteria: readonly (readonly number[])[],
  weights: readonly number[] | undefined,
  directions: readonly Direction[] | undefined,
): number[] {
  if (weights && (method === "zf" || method === "dominance"))
    throw new EngineError(
      "domain",
      "weights",
      `weights have no meaning in method ${method}: leave them out, or choose weighted`,
    );
  const given = { criteria, ...(weights && { weights }), ...(directions && { directions }) };
  switch (method) {
    case "weighted":
      return score(given);
    case "ng":
      return ngScores(given);
    case "zf":
      return zhouFanScores(given);
    case "dominance": {
      const layers = paretoLayers(given);
      const deepest = layers.reduce((most, layer) => Math.max(most, layer), 0);
      return layers.map((layer) => (deepest - layer + 1) / deepest);
    }
  }
}
