import { placementsOf, type StagePlacement, type StockPlacement } from "../../engine";
import type { SettingValues } from "../define";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import { centralise, type SpreadRow } from "./centralise";
import { type Decoupling, decouple, type Works } from "./decoupling";
import type { Chain, PreparedNetwork, StageRow } from "./prepared";

export interface PlacedChain {
  readonly chain: Chain;
  /** Placed across its stages; otherwise every stage keeps its own stock. */
  readonly across: boolean;
  readonly cycleServiceLevel: number;
  readonly best: StockPlacement;
  readonly own: StockPlacement;
  readonly end: StockPlacement;
}
export interface PlacedStage {
  readonly row: StageRow;
  readonly chain: number;
  readonly cycleServiceLevel: number;
  readonly placed: StagePlacement;
  readonly own: StagePlacement;
  readonly end: StagePlacement;
  readonly works: Works;
}
export interface NetworkResult {
  readonly prepared: PreparedNetwork;
  readonly settings: SettingValues;
  readonly chains: readonly PlacedChain[];
  /** In the order of the table that was read. */
  readonly stages: readonly PlacedStage[];
  /** Money a year with stock placed, at every stage for itself, at the ends, and as held today (null: not known). */
  readonly cost: { readonly best: number; readonly own: number; readonly end: number; readonly today: number | null };
  readonly ends: readonly Decoupling[];
  readonly spread: readonly SpreadRow[] | null;
}

/** What each placement costs at the service levels and the holding rate that are set. */
export function placeNetwork(prepared: PreparedNetwork, settings: SettingValues): NetworkResult {
  const read = readSettings(settings);
  const holdingRate = read.number("holdingRate");
  const common = read.number("cycleServiceLevel");
  const wanted = read
    .texts("segments")
    .map(plain)
    .filter((name) => name !== "");
  const { chains, works, ends } = remembered(prepared, "chains", [holdingRate, common, wanted], () => {
    const all = new Map<string, Works>();
    const found: Decoupling[] = [];
    const placed = prepared.chains.map((chain, at): PlacedChain => {
      const stages = stagesOf(prepared, chain);
      const levels = stages.flatMap((stage) => stage.cycleServiceLevel ?? []);
      const cycleServiceLevel = levels.length > 0 ? levels.reduce((most, level) => Math.max(most, level)) : common;
      const across = wanted.length === 0 || wanted.includes(plain(chain.segment));
      const input = { stages, arcs: chain.arcs, cycleServiceLevel, holdingRate };
      const [own, end, best] = placementsOf(input, [stages.map(() => 0), stages.map(() => Infinity), chain.promised]);
      if (!own || !end || !best) throw new RangeError(`The chain to ${chain.name} could not be placed.`);
      const decoupled = decouple(prepared.stages, chain, at);
      for (const [name, way] of decoupled.works) all.set(name, way);
      found.push(...decoupled.ends);
      return {
        chain,
        across,
        cycleServiceLevel,
        own,
        end,
        best: across ? best : own,
      };
    });
    return { chains: placed, works: all, ends: found };
  });
  const stages: PlacedStage[] = [];
  for (const [at, { chain, cycleServiceLevel, best, own, end }] of chains.entries())
    for (const [i, position] of chain.stages.entries()) {
      const [row, placed, alone, last] = [prepared.stages[position], best.stages[i], own.stages[i], end.stages[i]];
      if (row && placed && alone && last)
        stages[position] = {
          row,
          chain: at,
          cycleServiceLevel,
          placed,
          own: alone,
          end: last,
          works: works.get(row.name) ?? "to forecast",
        };
    }
  const sum = (pick: (chain: PlacedChain) => number) => chains.reduce((total, chain) => total + pick(chain), 0);
  const known = stages.filter(({ row }) => row.today !== null);
  return {
    prepared,
    settings,
    chains,
    stages,
    cost: {
      best: sum(({ best }) => best.cost),
      own: sum(({ own }) => own.cost),
      end: sum(({ end }) => end.cost),
      today:
        known.length === 0
          ? null
          : known.reduce((total, { row, placed }) => total + holdingRate * placed.cumulativeCost * (row.today ?? 0), 0),
    },
    ends,
    spread: prepared.spread && centralise(prepared.spread, settings),
  };
}

export function stagesOf(prepared: PreparedNetwork, chain: Chain): readonly StageRow[] {
  return chain.stages.flatMap((at) => prepared.stages[at] ?? []);
}

/** Whether a stage keeps safety stock. */
export function holds({ safetyStock }: StagePlacement): boolean {
  return safetyStock > 0;
}

const plain = (text: string): string => text.trim().toUpperCase();
