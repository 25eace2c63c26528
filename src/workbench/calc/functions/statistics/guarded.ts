import { EngineError } from "../../../../engine/errors";
import type { WorksheetFunction } from "../../functionCall";
import { raise } from "../../value";
import { numberFunction } from "../lifted";

/** A function of numbers whose parameters the engine checks as well: what it refuses is #NUM!. */
export function distribution(
  minimum: number,
  maximum: number,
  run: (...numbers: number[]) => number,
  standards: readonly number[] = [],
): WorksheetFunction {
  const guarded = (...numbers: number[]): number => {
    try {
      return run(...numbers);
    } catch (problem) {
      if (problem instanceof EngineError) return raise("#NUM!");
      throw problem;
    }
  };
  return numberFunction(minimum, maximum, guarded, standards);
}

export function requireThat(holds: boolean): void {
  if (!holds) raise("#NUM!");
}

export const isShare = (value: number): boolean => value >= 0 && value <= 1;
export const isOpenShare = (value: number): boolean => value > 0 && value < 1;
