import { fillRate, leadTimeDemandSd, normalQuantile } from "../../engine";
import type { Explanation } from "../define";
import { amount, count, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { fewOf, type LevelsResult } from "./analyse";
import type { PlannedItem } from "./plannedItems";
import { level, money } from "./words";

export function searchLevels({ items, prepared }: LevelsResult, text: string, limit: number): readonly string[] {
  const keys = items.map(({ key }) => String(key));
  return searchKeys(keys, text, limit, (at) => prepared.descriptions[items[at]?.at ?? 0] ?? "");
}

/** Why an item has its level: what its service costs beside what it weighs. */
export function explainLevel(result: LevelsResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const at = result.items.findIndex((item) => String(item.key).trim().toUpperCase() === wanted);
  const item = result.items[at];
  const { price, proposal, targets } = result;
  if (!item || !price || !proposal || !targets) return null;
  const [proposed, own] = [proposal.items[at], price.mix.items[at]];
  const name = result.prepared.descriptions[item.at];
  const chosen = result.proposed[at] ?? item.target;
  const sd = deviationOf(item);
  const unit = result.prepared.period.name;
  const lines = [
    {
      label: `Demand a ${unit}`,
      value: `${decimals(item.demandMean)} ± ${decimals(item.demandSd)} units`,
      because: item.usualSpread
        ? "too short a history: the spread is what is usual in its class"
        : "mean and standard deviation of the history",
    },
    {
      label: "Lead time",
      value: `${decimals(item.leadTime)} ± ${decimals(item.leadTimeSd)} ${unit}s`,
      because: `${count(item.leadDays)} days`,
    },
    {
      label: "Deviation of demand over the lead time",
      value: `${decimals(sd)} units`,
      because: `√(${decimals(item.leadTime)} × ${decimals(item.demandSd)}² + ${decimals(item.demandMean)}² × ${decimals(item.leadTimeSd)}²)`,
    },
    { label: "Order quantity", value: `${amount(item.orderQuantity)} units` },
    {
      label: `Weight in ${result.counted}`,
      value: amount(item.weight),
      because: `${percent(item.weight / result.items.reduce((sum, one) => sum + one.weight, 0), 2)} of the total service`,
    },
    {
      label: "Target of its class",
      value: level(item.target),
      because: `class ${item.segment}: ${money(result, targets.items[at]?.safetyStockValue ?? 0)} in safety stock`,
    },
    {
      label: "Level of its own in the best mix",
      value: level(own?.cycleServiceLevel ?? 0),
      because: reason(result, at, sd),
    },
    { label: "Level proposed", value: level(chosen), because: proposalReason(result, at) },
    {
      label: "Safety stock",
      value: `${amount(proposed?.safetyStock ?? 0)} units, ${money(result, proposed?.safetyStockValue ?? 0)}`,
      because:
        sd > 0
          ? `${decimals(normalQuantile(chosen))} × ${decimals(sd)}; ${amount(item.unitCost)} a unit`
          : "demand and lead time never vary",
    },
    { label: "Fill rate to expect", value: level(proposed?.fillRate ?? 0) },
  ];
  const change = (proposed?.safetyStockValue ?? 0) - (targets.items[at]?.safetyStockValue ?? 0);
  return {
    key,
    verdict: `${String(item.key)}${name ? ` (${name})` : ""} gets a level of ${level(chosen)}.`,
    lines,
    advice: `${advice(result, change)} (004 M4.1)`,
  };
}

function advice(result: LevelsResult, change: number): string {
  if (Math.abs(change) < 0.005) return "The proposal leaves its stock as the target of its class has it.";
  return change > 0
    ? `Its service is cheap for what it weighs: ${money(result, change)} more than by the target of its class.`
    : `Its service is dear for what it weighs: ${money(result, -change)} less than by the target of its class.`;
}

/** Standard deviation of demand over the lead time, units. */
function deviationOf({ demandSd, leadTime, demandMean, leadTimeSd }: PlannedItem): number {
  return leadTimeDemandSd({ demandSd, leadTime, demandMean, leadTimeSd });
}

/** The condition of the best mix with the item's numbers. */
function reason(result: LevelsResult, at: number, sd: number): string {
  const item = result.items[at];
  const rate = result.price?.mix.exchangeRate ?? 0;
  if (!item || sd === 0) return "demand and lead time never vary, so any level is reached without stock";
  if (rate === 0) return "the service is reached without any safety stock";
  if (rate === Infinity) return "the budget is more than the mix can use";
  const total = result.items.reduce((sum, one) => sum + one.weight, 0);
  const chance = (item.unitCost * item.orderQuantity) / ((rate * item.weight) / total);
  const sum = `${amount(item.unitCost)} × ${amount(item.orderQuantity)} / (${amount(rate)} × ${percent(item.weight / total, 3)})`;
  return chance >= 0.5
    ? `cost × order quantity / (exchange rate × weight) = ${sum} = ${decimals(chance)}: not worth any safety stock`
    : `chance of a stock-out that is worth its money: cost × order quantity / (exchange rate × weight) = ${sum} = ${percent(chance, 2)}`;
}

function proposalReason(result: LevelsResult, at: number): string {
  const { price, settings } = result;
  if (settings["proposal"] === "class") return "the best level of its class";
  if (settings["proposal"] === "item" || !price) return "its own level";
  const few = fewOf(price, Number(settings["levels"] ?? 3));
  const item = result.items[at];
  if (!few || !item) return "the only level";
  const place = few.levelOf[at] ?? 0;
  const which = `level ${String(place + 1)} of ${String(few.levels.length)}`;
  if (!(few.rate > 0 && few.rate < Infinity)) return which;
  const worth = (few.rate * item.weight) / result.items.reduce((sum, one) => sum + one.weight, 0);
  const costs = few.levels.map(({ cycleServiceLevel, factor }) => {
    const units = factor * deviationOf(item);
    const missed = 1 - fillRate({ ...item, safetyStock: units });
    return `${level(cycleServiceLevel)}: ${amount(units * item.unitCost)} + ${amount(worth * missed)}`;
  });
  return `${which}, the one with the least sum of money in stock and service missed: ${costs.join("; ")}`;
}
