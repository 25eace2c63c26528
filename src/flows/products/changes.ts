import { count, counted, percent, verb } from "../format";
import { remembered } from "../remembered";
import type { ProductResult } from "./classify";
import { formerKey } from "./formerRun";
import { basisName } from "./words";

export interface Changes {
  /** Items in both runs whose class differs, best first. */
  readonly moved: readonly { readonly row: number; readonly before: string; readonly now: string }[];
  readonly added: number;
  /** Items of the former run that this one has not. */
  readonly gone: number;
}

/** What is different from the former run; null when none was given. */
export function changesOf(result: ProductResult): Changes | null {
  const { former, keys } = result.prepared;
  if (!former || former.size === 0) return null;
  return remembered(result, "changes", [], () => {
    const moved: { row: number; before: string; now: string }[] = [];
    let [added, kept] = [0, 0];
    for (const row of result.ranking.rows) {
      const before = former.get(formerKey(keys[row] ?? ""));
      const now = result.classes[row] ?? "NN";
      if (before === undefined) added += 1;
      else kept += 1;
      if (before !== undefined && before !== now) moved.push({ row, before, now });
    }
    return { moved, added, gone: former.size - kept };
  });
}

export function changeSentence(result: ProductResult): string | null {
  const changes = changesOf(result);
  if (!changes) return null;
  const { moved, added, gone } = changes;
  const share = moved.reduce((sum, { row }) => sum + (result.ranking.share[row] ?? 0), 0);
  const others =
    added + gone === 0
      ? ""
      : `; ${count(added)} ${verb(added, "is", "are")} new, ${count(gone)} ${verb(gone, "is", "are")} gone`;
  if (moved.length === 0) return `No item changes class since the former run${others}.`;
  const who = `${counted(moved.length, "item")} with ${percent(share)} of ${basisName(result)}`;
  return `${who} ${verb(moved.length, "changes", "change")} class since the former run${others}.`;
}
