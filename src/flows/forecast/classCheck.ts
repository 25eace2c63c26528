import { gammaUpperTail } from "../../engine";
import type { ItemAccuracy } from "./accuracy";
import type { PreparedForecast } from "./prepared";

/** Whether classes that should be harder to forecast really are. */
export interface ClassCheck {
  readonly classes: readonly { readonly letter: string; readonly items: number; readonly middle: number | null }[];
  /** The middle error rises from X over Y to Z. */
  readonly rising: boolean;
  /** Kruskal and Wallis: analysis of variance of the ranks of the errors; null with fewer than two classes. */
  readonly statistic: number | null;
  readonly pValue: number | null;
}

/** Compares the errors of the classes X, Y and Z by their ranks, as errors of single items are anything but normal. */
export function classCheck(prepared: PreparedForecast, accuracies: readonly (ItemAccuracy | null)[]): ClassCheck {
  const errors = accuracies.flatMap((accuracy, item) => {
    const letter = (prepared.segments[item] ?? "").charAt(1);
    return accuracy?.wape != null && "XYZ".includes(letter) && letter !== "" ? [{ letter, wape: accuracy.wape }] : [];
  });
  const groups = ["X", "Y", "Z"].map((letter) => errors.filter((error) => error.letter === letter));
  const classes = ["X", "Y", "Z"].map((letter, at) => {
    const values = (groups[at] ?? []).map(({ wape }) => wape).sort((a, b) => a - b);
    const middle =
      values.length === 0 ? null : ((values[(values.length - 1) >> 1] ?? 0) + (values[values.length >> 1] ?? 0)) / 2;
    return { letter, items: values.length, middle };
  });
  const middles = classes.flatMap(({ middle }) => middle ?? []);
  const rising = middles.length > 1 && middles.every((value, at) => at === 0 || value > (middles[at - 1] ?? 0));
  return { classes, rising, ...kruskalWallis(errors) };
}

function kruskalWallis(
  errors: readonly { readonly letter: string; readonly wape: number }[],
): Pick<ClassCheck, "statistic" | "pValue"> {
  const sorted = [...errors].sort((a, b) => a.wape - b.wape);
  const count = sorted.length;
  const sums = new Map<string, { ranks: number; items: number }>();
  let ties = 0;
  for (let at = 0; at < count;) {
    let end = at;
    while (end < count && sorted[end]?.wape === sorted[at]?.wape) end += 1;
    const alike = end - at;
    ties += alike ** 3 - alike;
    for (; at < end; at += 1) {
      const letter = sorted[at]?.letter ?? "";
      const sum = sums.get(letter) ?? { ranks: 0, items: 0 };
      // Equal errors share the mean of their ranks.
      sum.ranks += end - (alike - 1) / 2;
      sum.items += 1;
      sums.set(letter, sum);
    }
  }
  const tied = 1 - ties / (count ** 3 - count);
  if (sums.size < 2 || count < 5 || !(tied > 0)) return { statistic: null, pValue: null };
  const between = [...sums.values()].reduce((sum, { ranks, items }) => sum + ranks ** 2 / items, 0);
  const statistic = Math.max(0, ((12 / (count * (count + 1))) * between - 3 * (count + 1)) / tied);
  const pValue = gammaUpperTail(statistic / 2, (sums.size - 1) / 2);
  return { statistic, pValue: Math.min(1, Math.max(0, pValue)) };
}
