import type { CleanseMethod, History, LedgerEntry } from "../../engine";
import { cleanse, unconstrain } from "../../engine";
import type { ItemDecisions } from "./decisions";

export type Rule = LedgerEntry["kind"] | "your own";
/** Who decided: the user in an earlier ledger, nobody yet, or the periods to come. */
export type DecidedBy = "by you" | "proposed" | "waits";
/** One number that is replaced, or was proposed to be and stays. */
export interface Replacement {
  readonly item: number;
  /** 0-based. */
  readonly period: number;
  readonly old: number;
  readonly replacement: number;
  readonly rule: Rule;
  readonly reason: string;
  readonly keep: boolean;
  readonly decided: DecidedBy;
}
export interface CleanseRules {
  readonly method: CleanseMethod | "eventsOnly";
  readonly threshold: number;
  readonly seasonLength: number;
  /** Outliers in so many of the newest periods wait: they may be the beginning of a new level. */
  readonly newest: number;
}
export interface ItemMarks {
  readonly events: ReadonlyMap<number, string>;
  readonly stockOuts: ReadonlyMap<number, string>;
  readonly decisions: ItemDecisions;
}

/** A threshold that no number reaches: events alone are replaced. */
const OUT_OF_REACH = Number.MAX_SAFE_INTEGER;

/**
 * Cleanses one item: events and outliers first, with the periods of stock-out taken as not known, then what was sold
 * in these; last what the user decided, which goes before every rule.
 */
export function cleanseItem(
  item: number,
  demand: History,
  { method, threshold, seasonLength, newest }: CleanseRules,
  { events, stockOuts, decisions }: ItemMarks,
): { readonly demand: readonly (number | null)[]; readonly replaced: readonly Replacement[] } {
  const isOut = demand.map((_, period) => stockOuts.has(period));
  const first = cleanse({
    demand: stockOuts.size === 0 ? demand : demand.map((units, period) => (isOut[period] ? null : units)),
    method: method === "eventsOnly" ? "hampel" : method,
    threshold: method === "eventsOnly" ? OUT_OF_REACH : threshold,
    seasonLength,
    ...(events.size === 0 ? {} : { events: demand.map((_, period) => events.get(period) ?? null) }),
  });
  const withSold = first.demand.map((units, period) => (isOut[period] ? (demand[period] ?? null) : units));
  const second = unconstrain({ demand: withSold, stockOuts: isOut, seasonLength });
  const proposed = new Map([...first.ledger, ...second.ledger].map((entry) => [entry.period - 1, entry]));
  const replaced = [...new Set([...proposed.keys(), ...decisions.keys()])]
    .sort((a, b) => a - b)
    .flatMap((period): Replacement[] => {
      const [proposal, decision] = [proposed.get(period), decisions.get(period)];
      const old = demand[period] ?? null;
      const replacement = decision?.replacement ?? proposal?.replacement ?? null;
      if (old === null || replacement === null || (!proposal && replacement === old)) return [];
      const rule = proposal?.kind ?? "your own";
      const waits = !decision && rule === "outlier" && period >= demand.length - newest;
      const reason = decision?.reason || proposal?.reason || "entered in the ledger";
      return [
        {
          ...{ item, period, old, replacement, rule },
          reason: waits ? `${reason}; it may be a new level, which the next period shows` : reason,
          keep: decision?.keep ?? !waits,
          decided: decision ? "by you" : waits ? "waits" : "proposed",
        },
      ];
    });
  const cleansed = [...demand];
  for (const { period, replacement, keep } of replaced) if (keep) cleansed[period] = replacement;
  return { demand: cleansed, replaced };
}
