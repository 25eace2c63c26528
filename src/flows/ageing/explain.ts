import type { Explanation } from "../define";
import { amount, count, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { nameOf } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";
import type { Action } from "./disposals";
import { WAYS } from "./disposals";
import { remarkOf } from "./itemsSheet";
import type { StockItem } from "./stockItems";

type Lines = Explanation["lines"];

export function searchAgeing(result: AgeingResult, text: string, limit: number): readonly string[] {
  const keys = result.order.map((item) => nameOf(result, item));
  return searchKeys(keys, text, limit, (at) => result.prepared.sales.descriptions[result.order[at] ?? 0] ?? "");
}

/** Every number of one item with what it is made of. */
export function explainAgeing(result: AgeingResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const stock = result.stocks.find(({ item }) => nameOf(result, item).toUpperCase() === wanted);
  if (!stock) return null;
  const disposal = result.disposals[stock.item];
  const description = result.prepared.sales.descriptions[stock.item];
  const remark = remarkOf(stock, result.prepared.idle[stock.item] ?? null, result.prepared, result.plan.targetDays);
  const lines = [
    ...stockLines(result, stock),
    ...disposalLines(result, stock),
    ...holdingLines(result, stock),
    ...hiddenLines(result, stock),
    ...lastTimeLines(result, stock),
    ...(remark ? [{ label: "Remark", value: remark }] : []),
  ];
  const action = disposal?.action ?? "keep";
  return {
    key,
    verdict: `${nameOf(result, stock.item)}${description ? ` (${description})` : ""}: ${action}.`,
    lines,
    advice: ADVICE[action],
  };
}

const ADVICE: Readonly<Record<Action, string>> = {
  return: "Ask the supplier to take it back before it is too old, and order no more until the rest is used. (002 M3.8)",
  discount: "Sell it at a discount while somebody still wants it; scrap what is left after that. (002 M3.8)",
  scrap: "Nobody will use it in time: clear it out and free the room. (002 M3.8)",
  "sell down": "Too much, but it will be used soon enough: order no more until it is down to the target. (002 M3.8)",
  "too new to judge": "Its demand is hardly known: wait for a few more periods before acting. (002 M3.8)",
  "cost not known": "Neither cost nor price is known: give one of them to see what its excess is worth. (002 M3.8)",
  keep: "Its stock is within the target: nothing to do. (002 M3.8)",
  "no stock": "Nothing lies in stock: see whether it earns a place there. (004 M4.7)",
};

function stockLines({ prepared, plan, buckets }: AgeingResult, stock: StockItem): Lines {
  const { onHand, mean, leadTime, target, cost, value, excess, excessValue, coverDays, age, bucket, provision } = stock;
  const { name, days } = prepared.period;
  const found = bucket === null ? null : buckets[bucket];
  const wanted = mean * (leadTime + target);
  return [
    { label: "Class", value: stock.segment },
    {
      label: `Demand per ${name}`,
      value: amount(mean),
      because: `mean of the last ${String(plan.years)} years that are known`,
    },
    {
      label: "Stock value",
      value: cost === null ? "none" : amount(value),
      because: cost === null ? "neither cost nor price is known" : `${amount(onHand)} units at ${amount(cost)}`,
    },
    {
      label: "Cover (days)",
      value: coverDays === null ? "none" : count(coverDays),
      because:
        coverDays === null
          ? "there is no demand"
          : `${amount(onHand)} / ${amount(mean)} per ${name} of ${decimals(days)} days`,
    },
    {
      label: "Excess (units)",
      value: amount(excess),
      because: `${amount(onHand)} less the target of ${amount(wanted)}: ${amount(mean)} × (${decimals(leadTime)} lead time + ${decimals(target)} target cover), at least 0`,
    },
    { label: "Excess value", value: amount(excessValue), because: `${amount(excess)} units at ${amount(cost ?? 0)}` },
    ...(age === null || !found
      ? []
      : [
          {
            label: "Age (days)",
            value: count(age),
            because: `${stock.ageInferred ? "inferred from cover or last sale" : "as given"}, so bucket ${found.label}`,
          },
          {
            label: "Provision",
            value: amount(provision),
            because: `${percent(found.share)} of ${amount(plan.provisionOnExcess ? excessValue : value)}: ${found.reason}`,
          },
        ]),
  ];
}

function disposalLines({ disposals, plan }: AgeingResult, { item, cost }: StockItem): Lines {
  const found = disposals[item];
  if (!found || found.surplus === 0 || cost === null) return [];
  const rate = plan.holdingRate + plan.obsolescenceRate;
  const ways = WAYS.flatMap((way, at) => {
    const units = found.quantities[at] ?? 0;
    const each = found.perUnit[at] ?? 0;
    return units > 0 ? [{ label: `Units to ${way}`, value: count(units), because: `at ${amount(each)} a unit` }] : [];
  });
  return [
    ...ways,
    {
      label: "A unit kept is worth",
      value: `${amount(cost)} less ${amount(cost * rate)} a year`,
      because: `${percent(plan.holdingRate)} holding and ${percent(plan.obsolescenceRate)} loss of value; the first is used in ${decimals(found.waiting)} years, nothing after ${decimals(found.horizon)}`,
    },
    { label: "Better than keeping all", value: amount(found.advantage), because: `${amount(found.proceeds)} proceeds` },
  ];
}

function holdingLines({ holdings, plan }: AgeingResult, { item, cost }: StockItem): Lines {
  const found = holdings[item];
  if (!found) return [];
  const rate = plan.holdingRate + plan.obsolescenceRate;
  return [
    {
      label: "Margin saved by stock a year",
      value: amount(found.saved),
      because: `${amount(found.margin)} × ${percent(plan.lostShare)} lost × ${amount(found.demandRate)} units`,
    },
    {
      label: "Cost of keeping a lot a year",
      value: amount(found.cost),
      because: `${percent(rate)} of ${amount(cost ?? 0)} × (${amount(found.lot)} + 1) / 2, so ${found.advice}`,
    },
  ];
}

function hiddenLines({ hidden, prepared }: AgeingResult, { item }: StockItem): Lines {
  const found = hidden.find(({ stock }) => stock.item === item);
  if (!found || found.verdict === "no cut") return [];
  const more = (found.shortAfter - found.shortBefore) * prepared.period.perYear;
  return [
    {
      label: `Cut to a service of ${percent(found.serviceAfter)}`,
      value: found.verdict,
      because: `saves ${amount(found.saving)} a year and loses ${amount(found.hidden)}: ${decimals(more)} more units short at ${amount(found.ownLoss)} own margin and ${amount(found.orderLoss)} of the rest of the order`,
    },
  ];
}

function lastTimeLines({ lastTime }: AgeingResult, { item }: StockItem): Lines {
  const found = lastTime.find(({ stock }) => stock.item === item);
  if (!found) return [];
  return [
    {
      label: "Last-time buy (units)",
      value: count(found.buy),
      because: `${count(found.orderQuantity)} cover ${count(found.demandMean)} ± ${count(found.demandSd)} with a chance of ${percent(found.criticalRatio)}, less ${count(found.available)} there already`,
    },
  ];
}
