/** Which periods the methods learn from, which choose among them, and which judge what was chosen. */
export interface Windows {
  readonly periods: number;
  /** Held-out periods at the end that judge; as many before them choose. 0 where the history is too short for both. */
  readonly held: number;
  /** Periods learned from before the choice, and before the test. */
  readonly choice: number;
  readonly test: number;
}

/** Held-out periods are a quarter of the history, at most these. */
const MOST_HELD_OUT = 6;
const SHARE = 4;
/** Periods that the choice must leave to learn from. */
const LEAST_LEARNED = 3;

export function windowsOf(periods: number, wanted: number): Windows {
  const usual = Math.min(MOST_HELD_OUT, Math.max(1, Math.floor(periods / SHARE)));
  const most = Math.floor((periods - LEAST_LEARNED) / 2);
  const held = Math.max(0, Math.min(wanted > 0 ? wanted : usual, most));
  return { periods, held, choice: periods - 2 * held, test: periods - held };
}
