import type { Recognition } from "./recognise";
import { GUESS } from "./recognise";

/** An input that may be left out is taken unasked only where this many columns are as good as named for it. */
const CONFIDENCE = 0.75;
const COLUMNS = 2;

/** Whether a table is plainly meant for an input, so that one need not ask: a column that was guessed proves nothing. */
export function isUnmistakable({ confidence, missing }: Recognition): boolean {
  const values = Object.values(confidence);
  const named = values.filter((value) => value >= CONFIDENCE);
  return missing.length === 0 && named.length >= COLUMNS && values.every((value) => value > GUESS);
}
