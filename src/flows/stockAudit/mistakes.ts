import type { MistakeText } from "./mistakeWords";
import { ORDER_MISTAKES } from "./orderMistakes";
import { STOCK_MISTAKES } from "./stockMistakes";

/** A mistake in words. "inSafetyStock:…" is one that the safety stock within a reorder point holds. */
export function mistakeText(id: string): MistakeText {
  const inner = id.startsWith("inSafetyStock:") ? id.slice("inSafetyStock:".length) : null;
  if (inner !== null) {
    const known = mistakeText(inner);
    return { ...known, name: `In its safety stock: ${known.name.charAt(0).toLowerCase()}${known.name.slice(1)}` };
  }
  const [kind = "", detail = ""] = id.split(":");
  const known = STOCK_MISTAKES[kind] ?? ORDER_MISTAKES[kind];
  if (!known) throw new RangeError(`There are no words for the mistake "${id}".`);
  return known(detail);
}

export const mistakeNames = (ids: readonly string[]): string => ids.map((id) => mistakeText(id).name).join("; ");
