import type { PlanTerms } from "./planItem";

/** A known mistake by its id, with the number it was made with where there is one, e.g. "cover:14" or "takenAs:week". */
export type Mistake = string;

/** A way in which a number may have come about; none where a term that it needs is not known. */
export interface Hypothesis {
  readonly mistakes: readonly Mistake[];
  readonly predict: (terms: PlanTerms) => number | null;
}
/** One way to fill a place in a formula: without a mistake, or with the one named. */
export interface Option<T> {
  readonly mistake: Mistake | null;
  readonly of: T;
}

/** All ways to take one option of each place, with exactly so many mistakes. */
export function combinations<T extends readonly (readonly Option<unknown>[])[]>(
  places: T,
  mistakes: number,
): { readonly [K in keyof T]: T[K][number] }[] {
  type Picks = { [K in keyof T]: T[K][number] };
  const grow = (place: number, left: number): Option<unknown>[][] => {
    if (place === places.length) return left === 0 ? [[]] : [];
    return (places[place] ?? []).flatMap((option) => {
      const after = left - (option.mistake === null ? 0 : 1);
      return after < 0 ? [] : grow(place + 1, after).map((rest) => [option, ...rest]);
    });
  };
  return grow(0, mistakes) as unknown as Picks[];
}

export const mistakesOf = (picks: readonly Option<unknown>[]): Mistake[] =>
  picks.flatMap(({ mistake }) => (mistake === null ? [] : [mistake]));
