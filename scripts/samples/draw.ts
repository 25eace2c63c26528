import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Random draws from a seed: whole numbers below a limit, and numbers from a range. */
export interface Draw {
  below(limit: number): number;
  between(low: number, high: number): number;
  oneOf<T>(choices: readonly T[]): T;
}
const STEPS = 10_000;

export function drawFrom(seed: number): Draw {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  return {
    below,
    between: (low, high) => low + (below(STEPS + 1) / STEPS) * (high - low),
    oneOf: (choices) => choices[below(choices.length)]!,
  };
}
