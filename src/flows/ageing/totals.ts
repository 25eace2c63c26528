import { remembered } from "../remembered";
import type { AgeingResult } from "./analyse";
import type { Action } from "./disposals";

export const LETTERS = ["A", "B", "C", "N"] as const;

export interface BucketTotal {
  readonly items: number;
  readonly value: number;
  readonly provision: number;
  /** Value by letter, in the order of LETTERS. */
  readonly byLetter: readonly number[];
}
interface Totals {
  readonly value: number;
  readonly excess: number;
  readonly provision: number;
  readonly stocked: number;
  readonly withExcess: number;
  readonly buckets: readonly BucketTotal[];
  /** By action: items, units' value at cost, proceeds, advantage. */
  readonly actions: ReadonlyMap<
    Action,
    { items: number; surplus: number; proceeds: number; loss: number; gain: number }
  >;
  readonly cancelValue: number;
}

/** Sums that pictures, sentences and sheets share. */
export function totalsOf(result: AgeingResult): Totals {
  return remembered(result, "totals", [], () => {
    const buckets = result.buckets.map(() => ({ items: 0, value: 0, provision: 0, byLetter: LETTERS.map(() => 0) }));
    const actions = new Map<Action, { items: number; surplus: number; proceeds: number; loss: number; gain: number }>();
    let [value, excess, provision, stocked, withExcess, cancelValue] = [0, 0, 0, 0, 0, 0];
    for (const [item, stock] of result.stocks.entries()) {
      value += stock.value;
      excess += stock.excessValue;
      provision += stock.provision;
      if (stock.onHand > 0) stocked += 1;
      if (stock.excess > 0) withExcess += 1;
      const total = buckets[stock.bucket ?? -1];
      if (total) {
        const letter = LETTERS.findIndex((one) => one === stock.letter);
        total.items += 1;
        total.value += stock.value;
        total.provision += stock.provision;
        total.byLetter[letter] = (total.byLetter[letter] ?? 0) + stock.value;
      }
      const plan = result.disposals[item];
      if (!plan) continue;
      const sum = actions.get(plan.action) ?? { items: 0, surplus: 0, proceeds: 0, loss: 0, gain: 0 };
      actions.set(plan.action, {
        items: sum.items + 1,
        surplus: sum.surplus + plan.surplus * (stock.cost ?? 0),
        proceeds: sum.proceeds + plan.proceeds,
        loss: sum.loss + plan.loss,
        gain: sum.gain + plan.advantage,
      });
      cancelValue += plan.cancel * (stock.cost ?? 0);
    }
    return { value, excess, provision, stocked, withExcess, buckets, actions, cancelValue };
  });
}
