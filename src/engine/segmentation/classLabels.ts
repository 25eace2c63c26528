import { EngineError } from "../errors";

/** One label per class, best first, and the label of what has no basis for a class. */
export interface ClassLabels {
  readonly classes: readonly string[];
  readonly none: string;
}

/** Label of an item that has no basis for a class: no value, no demand. */
export const NO_BASIS = "N";

/**
 * The labels for k cuts: k + 1 classes, then (optionally) the one for "no basis". Without labels the letters that the
 * field uses, as far as they go before they would run into N or past Z.
 *
 * @param cuts number of cuts, k
 * @param labels k + 1 or k + 2 labels, or nothing for letters
 * @param first letter that the classes start with
 * @throws EngineError shape: another number of labels, or labels are needed for so many cuts
 * @example classLabels(2, undefined, "A").classes // ["A", "B", "C"]
 */
export function classLabels(cuts: number, labels: readonly string[] | undefined, first: "A" | "X"): ClassLabels {
  if (labels === undefined) {
    const letters = first === "A" ? "ABCDEFGHIJKLM" : "XYZ";
    if (cuts + 1 > letters.length) {
      const message = `${cuts} cuts make ${cuts + 1} classes: letters go only as far as ${letters.length}, so give labels`;
      throw new EngineError("shape", "labels", message);
    }
    return { classes: Array.from(letters.slice(0, cuts + 1)), none: NO_BASIS };
  }
  if (labels.length !== cuts + 1 && labels.length !== cuts + 2) {
    const message = `${cuts} cuts need ${cuts + 1} labels, or ${cuts + 2} with the one for "no basis"; got ${labels.length}`;
    throw new EngineError("shape", "labels", message);
  }
  return { classes: labels.slice(0, cuts + 1), none: labels[cuts + 1] ?? NO_BASIS };
}
