import { amount, count, counted, percent } from "../format";
import type { BarsPicture, NetworkPicture, Picture } from "../picture";
import { readSettings } from "../settings";
import { layersOf } from "./chainsOf";
import { holds, type NetworkResult, type PlacedStage, stagesOf } from "./place";
import { poolingCurve } from "./poolingCurve";
import { waitCurve } from "./waitCurve";
import { lasting, money, periodsOf, unitOf } from "./words";

export function networkPictures(result: NetworkResult): readonly Picture[] {
  const drawn = drawnChain(result);
  const wait = waitCurve(result, drawn);
  const pooling = poolingCurve(result);
  return [chainPicture(result, drawn), costPicture(result), ...(wait ? [wait] : []), ...(pooling ? [pooling] : [])];
}

/** The chain of the stage that is asked for, or the one whose stock costs most. */
export function drawnChain({ prepared, settings }: NetworkResult): number {
  const wanted = readSettings(settings).text("drawn").trim().toUpperCase();
  const found = prepared.chains.findIndex((chain) =>
    stagesOf(prepared, chain).some(({ name }) => name.toUpperCase() === wanted),
  );
  return Math.max(0, found);
}

function chainPicture(result: NetworkResult, at: number): NetworkPicture {
  const { prepared, stages, chains } = result;
  const chain = chains[at]?.chain;
  const members = (chain?.stages ?? []).flatMap((position) => stages[position] ?? []);
  const names = new Map(members.map(({ row }, i) => [row.name, i]));
  const suppliers: number[][] = members.map(() => []);
  const links = chain?.arcs ?? [];
  for (const { from, to } of links) suppliers[names.get(to) ?? 0]?.push(names.get(from) ?? 0);
  const layers = layersOf(suppliers);
  const holding = members.filter(({ placed }) => holds(placed)).length;
  const value = members.reduce((sum, stage) => sum + valueOf(stage), 0);
  const several = prepared.chains.length > 1 ? ` of the chain to ${chain?.name ?? ""}` : "";
  return {
    kind: "network",
    title: `${count(holding)} of ${counted(members.length, "stage")}${several} ${holding === 1 ? "holds" : "hold"} safety stock`,
    description: `From suppliers to customers: ${money(result, amount(value))} of safety stock in all. Beside each stage how long it waits and how long it lets wait, in ${periodsOf(result)}.`,
    nodes: members.map((stage, i) => ({
      key: stage.row.name,
      label: stage.row.name,
      layer: layers[i] ?? 0,
      amount: valueOf(stage),
      note: `${count(stage.placed.inboundServiceTime)} → ${lasting(result, stage.placed.committedServiceTime)}`,
    })),
    links: links.map(({ from, to }) => ({ from, to })),
    amountLabel: `Safety stock${unitOf(result)}`,
  };
}

export const valueOf = ({ placed }: PlacedStage): number => placed.cumulativeCost * placed.safetyStock;

/** Money a year of each way to place stock, what is there today first, then the two plain ways. */
export function waysOf({ cost }: NetworkResult): readonly { readonly way: string; readonly cost: number }[] {
  return [
    ...(cost.today === null ? [] : [{ way: "Today", cost: cost.today }]),
    { way: "Every stage for itself", cost: cost.own },
    { way: "All at the end", cost: cost.end },
    { way: "As placed", cost: cost.best },
  ];
}

export function costTitle(result: NetworkResult): string {
  const { best, own, end } = result.cost;
  const plain = Math.min(own, end);
  if (plain === 0) return "Safety stock costs nothing here";
  if (Math.abs(best - plain) <= 1e-9 * plain)
    return "Stock as placed costs as much as the better of the two plain ways";
  const change = best < plain ? `${percent(1 - best / plain)} less` : `${percent(best / plain - 1)} more`;
  return `Stock as placed costs ${change} than the better of the two plain ways`;
}

function costPicture(result: NetworkResult): BarsPicture {
  const ways = waysOf(result);
  return {
    kind: "bars",
    title: costTitle(result),
    description: `Holding cost of safety stock a year: ${ways.map(({ way, cost }) => `${way.toLowerCase()} ${money(result, amount(cost))}`).join(", ")}.`,
    series: ["Cost a year"],
    groups: ways.map(({ way, cost }) => ({ label: way, values: [cost] })),
    groupLabel: "Where stock is held",
    valueLabel: `Holding cost of safety stock${unitOf(result, "a year")}`,
    valueType: "money",
  };
}
