import type { Explanation } from "../define";
import { amount, count, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { nameOf } from "../sales/salesWords";
import type { WarehouseResult } from "./analyse";
import { codeOf } from "./figures";

export function searchWarehouse(result: WarehouseResult, text: string, limit: number): readonly string[] {
  const keys = result.order.map((item) => nameOf(result, item));
  return searchKeys(keys, text, limit, (at) => result.prepared.sales.descriptions[result.order[at] ?? 0] ?? "");
}

/** Why an item belongs where it does. */
export function explainWarehouse(result: WarehouseResult, key: string): Explanation | null {
  const { items, moves, plan, prepared, layout, zones } = result;
  const wanted = key.trim().toUpperCase();
  const item = items.find((one) => nameOf(result, one.item).toUpperCase() === wanted);
  const move = item && moves[item.item];
  if (!item || !move) return null;
  const policy = prepared.policy.find(item.segment);
  const [from, to] = [codeOf(result, move.from), codeOf(result, move.to)];
  const load = zones.find(({ zone }) => zone === item.zone);
  const share = load?.shares.find(({ segment }) => segment === item.segment);
  const places = layout.places[item.item]?.locations ?? 0;
  const lines = [
    {
      label: "Speed and value",
      value: item.segment,
      because: `${amount(item.picks)} picks a year against cuts at ${plan.speedCuts.map((cut) => percent(cut)).join(" and ")} of all picks; value ${item.worth}`,
    },
    {
      label: "Room for picking (litres)",
      value: amount(item.space),
      because: `${amount(item.volume)} litres a unit, ${plan.allStock ? "all stock on hand" : `${String(plan.storedDays)} days of ${amount(item.units)} units a year`}, at least one unit`,
    },
    {
      label: "Cube per order",
      value: decimals(item.index, 4),
      because:
        item.index === null
          ? "nobody asks for it, so it comes last"
          : `${amount(item.space)} litres / (${amount(item.picks)} picks × priority ${decimals(item.priority, 1)})`,
    },
    { label: "Zone", value: item.zone, because: `items keep to their zone; ${count(load?.locations ?? 0)} locations` },
    {
      label: "Lies in",
      value: from ?? "not known",
      because: `${decimals(move.wayFrom, 1)} m from the dock${from === null ? ", the mean of its zone" : ""}`,
    },
    {
      label: "Belongs in",
      value: to ?? "none",
      because:
        to === null
          ? "no location of its zone has room"
          : `${decimals(move.wayTo, 1)} m, ${count(places)} of its locations`,
    },
    {
      label: "Saved a year (m)",
      value: amount(move.metres),
      because: `${amount(item.picks)} picks × 2 × (${decimals(move.wayFrom, 1)} − ${decimals(move.wayTo, 1)}) / ${amount(plan.linesPerWalk)} lines a walk, so ${move.verdict}`,
    },
    ...(share
      ? [
          {
            label: `Room of ${item.segment} in ${item.zone}`,
            value: share.need > 0 ? percent(share.given / share.need) : "none asked for",
            because: `${amount(share.given / 1000)} of ${amount(share.need / 1000)} m³; the class earns ${amount(share.margin)} a year and gets ${percent(share.least)} in any case`,
          },
        ]
      : []),
    ...(policy
      ? prepared.policy.playbook.fields.map(({ name, label }) => ({ label, value: String(policy.values[name] ?? "") }))
      : []),
  ];
  const description = prepared.sales.descriptions[item.item];
  const verdict = `${nameOf(result, item.item)}${description ? ` (${description})` : ""} is ${item.segment}: ${move.verdict}.`;
  return {
    key,
    verdict,
    lines,
    advice: policy ? `${policy.because} (${policy.serves})` : "Nobody knows its class. (002 M3.4)",
  };
}
