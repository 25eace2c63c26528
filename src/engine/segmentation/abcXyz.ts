import { requireSameLength } from "../check";
import type { Adjustment } from "../demand/adjustDemand";
import { abc } from "./abc";
import { xyz } from "./xyz";

export interface AbcXyzInput {
  readonly values: readonly (number | null)[];
  readonly demand: readonly (readonly (number | null)[])[];
  readonly abcCuts?: readonly number[];
  readonly xyzCuts?: readonly number[];
  readonly adjust?: Adjustment;
  readonly seasonLength?: number;
}
export interface AbcXyzResult {
  /** Both letters, e.g. "AX"; "N" in either place where there is no basis. */
  readonly classes: string[];
  readonly abc: string[];
  readonly xyz: string[];
}

/**
 * Classes items by value (ABC) and by variability (XYZ) at once.
 *
 * @param values value per item, any unit; null where there is none
 * @param demand n items × t periods, units per period; null = not observed
 * @param abcCuts cuts of `abc`
 * @param xyzCuts cuts of `xyz`
 * @param adjust what is taken out of the demand before its variation is measured
 * @param seasonLength periods in one season cycle
 * @returns both letters and each of them per item; "" where either has nothing to say
 * @throws EngineError shape: values and demand of another length; and whatever `abc` and `xyz` throw
 * @source FloresWhybark1986, EavesKingsman2004
 * @example abcXyz({ values: [80, 15, 5], demand: [[8, 8], [2, 6], [0, 9]] }).classes // ["AX", "BY", "CZ"]
 */
export function abcXyz({ values, demand, abcCuts, xyzCuts, ...season }: AbcXyzInput): AbcXyzResult {
  requireSameLength(demand.length, "demand", values.length, "values");
  const byValue = abc({ values, ...(abcCuts && { cuts: abcCuts }) });
  const { classes: byVariation } = xyz({ demand, ...(xyzCuts && { cuts: xyzCuts }), ...season });
  const classes = byValue.map((letter, row) => {
    const second = byVariation[row] ?? "";
    return letter === "" || second === "" ? "" : letter + second;
  });
  return { classes, abc: byValue, xyz: byVariation };
}
