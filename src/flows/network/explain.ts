import { normalQuantile, placementOf } from "../../engine";
import type { Explanation } from "../define";
import { amount, count, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { readSettings } from "../settings";
import { decouplingAdvice } from "./decouplingSheet";
import { explainItem } from "./explainItem";
import { holds, type NetworkResult, type PlacedStage, stagesOf } from "./place";
import { stageReason } from "./stageReason";
import { lasting, money } from "./words";

export function searchNetwork(result: NetworkResult, text: string, limit: number): readonly string[] {
  const keys = [...result.stages.map(({ row }) => row.name), ...(result.spread ?? []).map(({ item }) => item)];
  return searchKeys([...new Set(keys)], text, limit);
}

/** Why a stage holds stock or none, with the numbers and with what the other choice would cost; or where to hold an item. */
export function explainNetwork(result: NetworkResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const stage = result.stages.find(({ row }) => row.name.toUpperCase() === wanted);
  if (!stage) return explainItem(result, key);
  const { row, placed, works } = stage;
  const z = normalQuantile(stage.cycleServiceLevel);
  const rate = readSettings(result.settings).number("holdingRate");
  const slowest = slowestSuppliers(result, stage);
  const end = result.ends.find((one) => one.end === row.name);
  return {
    key: row.name,
    verdict: holds(placed)
      ? `${row.name} holds ${amount(placed.safetyStock)} units of safety stock.`
      : `${row.name} holds no safety stock.`,
    lines: [
      { label: "Why", value: stageReason(result, stage) },
      {
        label: "Waits for suppliers",
        value: lasting(result, placed.inboundServiceTime),
        because: slowest === "" ? "it has no supplier in the table" : `the slowest is ${slowest}`,
      },
      { label: "Lead time", value: lasting(result, row.leadTime) },
      {
        label: "Promises within",
        value: lasting(result, placed.committedServiceTime),
        because:
          row.maximumServiceTime === null
            ? "nothing binds it but what its customers in the network wait"
            : `its customers accept ${lasting(result, row.maximumServiceTime)}`,
      },
      {
        label: "Time covered by stock",
        value: lasting(result, placed.netReplenishmentTime),
        because: `${count(placed.inboundServiceTime)} + ${count(row.leadTime)} − ${count(placed.committedServiceTime)}`,
      },
      {
        label: "Deviation of demand",
        value: amount(placed.demandSd),
        because: "of its own and of all stages after it, independent",
      },
      {
        label: "Safety stock",
        value: amount(placed.safetyStock),
        because: `${decimals(z)} (service level ${percent(stage.cycleServiceLevel, 1)}) × ${amount(placed.demandSd)} × √${count(placed.netReplenishmentTime)}`,
      },
      {
        label: "Holding cost a year",
        value: money(result, amount(placed.cost)),
        because: `${amount(placed.safetyStock)} × ${amount(placed.cumulativeCost)} × ${percent(rate)}`,
      },
      ...otherChoice(result, stage),
      { label: "Works", value: works },
    ],
    advice: `${end ? decouplingAdvice(result, end) : holds(placed) ? "Hold this stock here, and keep the promised time." : "Hold none here: what is ordered is made or passed on."} (004 M5.3)`,
  };
}

function slowestSuppliers(result: NetworkResult, { row, chain, placed }: PlacedStage): string {
  const names = new Set(
    (result.chains[chain]?.chain.arcs ?? []).filter(({ to }) => to === row.name).map(({ from }) => from),
  );
  return result.stages
    .filter((one) => names.has(one.row.name) && one.placed.committedServiceTime === placed.inboundServiceTime)
    .map((one) => one.row.name)
    .slice(0, 3)
    .join(", ");
}

/** What the chain would cost if this one stage did the opposite and all others kept their promises as far as they can. */
function otherChoice(result: NetworkResult, { row, placed, chain: at, cycleServiceLevel }: PlacedStage) {
  const placedChain = result.chains[at];
  if (!placedChain?.across || placed.demandSd === 0) return [];
  const { chain, best } = placedChain;
  const stages = stagesOf(result.prepared, chain);
  const holdingRate = readSettings(result.settings).number("holdingRate");
  const holding = holds(placed);
  const promised = stages.map(({ name }, i) =>
    name === row.name ? (holding ? Infinity : 0) : (chain.promised[i] ?? 0),
  );
  const other = placementOf({ stages, arcs: chain.arcs, cycleServiceLevel, holdingRate }, promised).cost;
  const more = other - best.cost;
  if (Math.abs(more) <= 1e-9 * best.cost) {
    const because = holding
      ? "its customers wait no longer"
      : "those it supplies wait for others, or longer than it takes, anyway";
    return [{ label: "If it did the opposite", value: "nothing would change", because }];
  }
  return [
    {
      label: holding ? "If it held as little as it can" : "If it delivered at once from stock",
      value: `${money(result, amount(Math.abs(more)))} ${more >= 0 ? "more" : "less"} a year in the chain`,
      because: `${amount(other)} instead of ${amount(best.cost)}`,
    },
  ];
}
