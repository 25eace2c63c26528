import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { requireInteger } from "./check";

/** Draws thrown away at the start: the first ones of neighbouring seeds resemble each other. @source Blackman2021 */
const WARM_UP = 20;

/** A stream of random numbers: the same seed always gives the same stream. */
export interface Random {
  /** Uniform in [0, 1), 53 random bits. */
  uniform(): number;
  /** Whole number from 0 to `count` − 1, each equally likely. */
  below(count: number): number;
}

/**
 * A seeded stream of random numbers. Anything random in the engine takes a seed, so that a result can be repeated.
 *
 * @param seed whole number, zero or above
 * @returns the stream; drawing from it changes only the stream itself
 * @throws EngineError domain: the seed is not a whole number of at least 0
 * @source Blackman2021
 * @example createRandom(7).below(1) // 0
 */
export function createRandom(seed: number): Random {
  requireInteger(seed, "seed", 0);
  // The generator takes 32 bits; folding the high part in keeps large seeds apart.
  const generator = xoroshiro128plus((seed % 0x100000000) ^ Math.floor(seed / 0x100000000));
  for (let draw = 0; draw < WARM_UP; draw += 1) generator.next();
  return {
    uniform: () => uniformFloat64(generator),
    below: (count) => uniformInt(generator, 0, count - 1),
  };
}
