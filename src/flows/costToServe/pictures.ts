import type { SettingValues } from "../define";
import { amount, count, counted, percent, verb } from "../format";
import type { HistogramPicture, Picture, WhalePicture } from "../picture";
import { readSettings } from "../settings";
import { thinned } from "../thinned";
import type { CostToServeResult } from "./classify";
import { TIERS } from "./settings";

/** Margins beyond half of revenue share the first and the last bar. */
const MARGINS = { from: -0.5, to: 0.5, step: 0.05 } as const;

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function money(result: CostToServeResult): string {
  return result.prepared.currency === "" ? "" : ` ${result.prepared.currency}`;
}

/** The finding of the curve, also the title of the chart in the sheet. */
export function whaleTitle({ whale, net }: CostToServeResult): string {
  if (!whale || !net) return "No profit is known, so there is only a cost";
  const all = whale.cumulatedProfit.at(-1) ?? 0;
  const { rank, cumulatedProfit } = whale.peak;
  const best = rank === 1 ? "best object" : `best ${count(rank)} objects`;
  const earn = rank === 1 ? "earns" : "earn";
  if (rank === 0) return "No object earns its cost to serve";
  const losing = net.filter((profit) => profit < 0).length;
  if (losing === 0 && rank === net.length) return "Every object earns its cost to serve";
  if (losing === 0) return "No object loses money after its cost to serve";
  if (all <= 0) return `What the ${best} ${earn} is more than lost on the others`;
  const rest = losing === 1 ? "1 other loses" : `${count(losing)} others lose`;
  return `The ${best} ${earn} ${percent(cumulatedProfit / all)} of the profit; ${rest} what is above 100 %`;
}

export function costToServePictures(result: CostToServeResult, settings: SettingValues): readonly Picture[] {
  if (!result.whale || !result.margin) return [];
  return [whalePicture(result), marginPicture(result, settings)];
}

function whalePicture(result: CostToServeResult): WhalePicture {
  const cumulated = result.whale?.cumulatedProfit ?? [];
  const peak = result.whale?.peak ?? { rank: 0, cumulatedProfit: 0 };
  return {
    kind: "whale",
    title: whaleTitle(result),
    description: `Profit after cost to serve, added up from the best object to the worst: ${amount(peak.cumulatedProfit)}${money(result)} at the top, ${amount(cumulated.at(-1) ?? 0)}${money(result)} in the end.`,
    points: [
      { rank: 0, cumulated: 0 },
      ...thinned(cumulated.length, 200).map((at) => ({ rank: at + 1, cumulated: cumulated[at] ?? 0 })),
    ],
    peak: { rank: peak.rank, cumulated: peak.cumulatedProfit },
    itemsLabel: "Objects, best first",
    valueLabel: `Cumulated profit${result.prepared.currency ? ` (${result.prepared.currency})` : ""}`,
  };
}

function marginPicture(result: CostToServeResult, settings: SettingValues): HistogramPicture {
  const bins = Math.round((MARGINS.to - MARGINS.from) / MARGINS.step);
  const counts = new Array<number>(bins).fill(0);
  for (const margin of result.margin ?? []) {
    if (margin === null) continue;
    const at = Math.min(bins - 1, Math.max(0, Math.floor((margin - MARGINS.from) / MARGINS.step + 1e-9)));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const inTier = TIERS.map((tier) => `${tier} ${String(result.tiers?.filter((name) => name === tier).length ?? 0)}`);
  const losing = result.net?.filter((profit) => profit < 0).length ?? 0;
  const edge = (at: number): number => Math.round((MARGINS.from + at * MARGINS.step) * 100) / 100;
  return {
    kind: "histogram",
    title: `${counted(losing, "object")} ${verb(losing, "loses", "lose")} money after cost to serve`,
    description: `Margins after cost to serve by tier: ${inTier.join(", ")}.`,
    bins: counts.map((number, at) => ({ from: edge(at), to: edge(at + 1), count: number })),
    cuts: readSettings(settings)
      .numbers("tierCuts")
      .map((value, index) => ({
        setting: "tierCuts",
        index,
        value,
        label: `${TIERS[index] ?? ""} below ${percent(value)}`,
      })),
    axisLabel: "Margin after cost to serve (share of revenue)",
    countLabel: "Objects",
  };
}
