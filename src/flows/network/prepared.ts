import type { Arc, Stage } from "../../engine";

export interface StageRow extends Stage {
  /** Products or customers that the stage works for; empty where nothing was said. */
  readonly segment: string;
  /** Safety stock that is there today, units. */
  readonly today: number | null;
  /** Service level of its own. */
  readonly cycleServiceLevel: number | null;
}
/** Stages that are joined by arcs, directly or by way of others, and by none to the rest. */
export interface Chain {
  /** The stage at its end, or the first of several. */
  readonly name: string;
  readonly segment: string;
  /** Positions in the list of all stages, suppliers first. */
  readonly stages: readonly number[];
  readonly arcs: readonly Arc[];
  /** Committed time of each stage where the stock of all costs least. */
  readonly promised: readonly number[];
  /** How far the cost may be above the least; 0 is proved. */
  readonly gap: number;
  /** Without a ring: a search takes a moment only. */
  readonly tree: boolean;
}
/** One item at several places: how much demand varies at each, and how much when added up. */
export interface SpreadItem {
  readonly item: string;
  readonly unitCost: number;
  readonly locations: readonly string[];
  readonly demandMean: readonly number[];
  readonly demandSd: readonly number[];
  /** Standard deviation of the sum, measured; null where only the places' own are known. */
  readonly pooledSd: number | null;
  /** In periods of the demand; null takes the setting. */
  readonly leadTime: number | null;
}
export interface PreparedNetwork {
  readonly stages: readonly StageRow[];
  readonly arcs: readonly Arc[];
  /** By falling cost of the best placement. */
  readonly chains: readonly Chain[];
  /** One call of the function over all stages gives these times. */
  readonly oneCall: boolean;
  readonly spread: readonly SpreadItem[] | null;
  readonly currency: string;
}
