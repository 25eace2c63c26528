import { EngineError } from "../../errors";
import { hasSeason } from "./hasSeason";
import type { Learned, Series } from "./learned";
import { methods } from "./methods";
import type { MethodName } from "./methods";

/** What takes the place of a method that an item's history cannot bear: the same without what the history lacks. */
const STAND_IN: Readonly<Record<MethodName, MethodName>> = {
  holtWinters: "damped",
  seasonalNaive: "naive",
  damped: "ses",
  holt: "ses",
  theta: "ses",
  combined: "ses",
  croston: "ses",
  sba: "ses",
  tsb: "ses",
  adida: "ses",
  imapa: "ses",
  ses: "mean",
  mean: "mean",
  naive: "naive",
};

export interface SuitedMethod {
  readonly method: MethodName;
  readonly learned: Learned;
}

/**
 * The method itself where the history bears it, else what stands in for it: methods with a season need one that the
 * history shows, others a number of periods.
 *
 * @param life one item's units per period, at least one observed
 * @param seasonal whether the history shows a season; tested when not given
 * @source convention
 * @example suitableMethod("holtWinters", Float64Array.of(4, 5, 4, 5), 12).method // "damped"
 */
export function suitableMethod(
  method: MethodName,
  life: Series,
  seasonLength: number,
  seasonal?: boolean,
): SuitedMethod {
  const name = needsSeason(method) ? suitableName(method, seasonal ?? hasSeason(life, seasonLength)) : method;
  if (name !== method) return suitableMethod(name, life, seasonLength, false);
  try {
    return { method, learned: methods[method](life, seasonLength) };
  } catch (error) {
    const tooShort = error instanceof EngineError && error.code === "tooFewData";
    if (!tooShort || STAND_IN[method] === method) throw error;
    return suitableMethod(STAND_IN[method], life, seasonLength, seasonal);
  }
}

/** The method itself, or for one with a season what stands in where there is none. */
export function suitableName(method: MethodName, seasonal: boolean): MethodName {
  return needsSeason(method) && !seasonal ? STAND_IN[method] : method;
}

function needsSeason(method: MethodName): boolean {
  return method === "holtWinters" || method === "seasonalNaive";
}
