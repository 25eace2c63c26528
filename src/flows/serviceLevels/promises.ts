import type { ServiceOf } from "../../engine";
import type { Agreement } from "./agreements";
import type { LevelsResult } from "./analyse";

/** A promise beside what the targets and the proposal are expected to give. */
export interface Promised extends Agreement {
  readonly items: number;
  /** Expected fill rates; null where the promise speaks of no item of the analysis. */
  readonly byTargets: number | null;
  readonly byProposal: number | null;
  /** Points below the promise with the proposal. */
  readonly short: number;
  /** Money a year; null where no penalty was agreed. */
  readonly exposure: number | null;
  readonly verdict: "kept" | "breach" | "breach already with the targets" | "no such item";
}

/** A fill rate this little below the promise is rounding. */
const TOLERANCE = 5e-5;

/** Every promise held against the fill rates that are expected for the items it speaks of. */
export function heldPromises(result: LevelsResult): readonly Promised[] {
  const { targets, proposal } = result;
  return result.prepared.agreements.map((agreement) => {
    const rows = rowsOf(result, agreement.scope);
    const byTargets = targets && fillRateOver(result, targets, rows);
    const byProposal = proposal && fillRateOver(result, proposal, rows);
    const short = byProposal === null ? 0 : Math.max(0, agreement.promised - byProposal);
    const breach = short > TOLERANCE;
    const before = byTargets !== null && agreement.promised - byTargets > TOLERANCE;
    const exposure = agreement.penalty === null ? null : breach ? short * 100 * agreement.penalty : 0;
    const verdict =
      byProposal === null ? "no such item" : !breach ? "kept" : before ? "breach already with the targets" : "breach";
    return { ...agreement, items: rows.length, byTargets, byProposal, short: breach ? short : 0, exposure, verdict };
  });
}

/** An item's code wins over a class of the same name; a letter stands for all classes that begin with it. */
function rowsOf({ items }: LevelsResult, scope: string): readonly number[] {
  const wanted = scope.trim().toUpperCase();
  const rowsWhere = (fits: (at: number) => boolean) => [...items.keys()].filter(fits);
  if (wanted === "" || wanted === "ALL" || wanted === "*") return rowsWhere(() => true);
  const own = rowsWhere((at) => String(items[at]?.key).trim().toUpperCase() === wanted);
  if (own.length > 0) return own;
  const segment = (at: number) => items[at]?.segment.toUpperCase() ?? "";
  const exact = rowsWhere((at) => segment(at) === wanted);
  return exact.length > 0 || wanted.length > 1 ? exact : rowsWhere((at) => segment(at).startsWith(wanted));
}

/** Weighted as the total is. */
export function fillRateOver({ items }: LevelsResult, service: ServiceOf, rows: readonly number[]): number | null {
  let [weight, served] = [0, 0];
  for (const row of rows) {
    const own = items[row]?.weight ?? 0;
    weight += own;
    served += own * (service.items[row]?.fillRate ?? 0);
  }
  return weight > 0 ? served / weight : null;
}
