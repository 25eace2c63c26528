import { count, counted, percent, verb } from "../format";
import type { InventoryResult } from "./analyse";
import { exchangeCurve, stockAt } from "./curve";
import { isStocked } from "./plan";
import { ownerships, proposals, stockUnit } from "./shown";
import { allTotals } from "./totals";

export function inventorySentences(result: InventoryResult): readonly string[] {
  if (result.plans.length === 0)
    return ["No item is left after the rules for reading: look at the findings and loosen a rule."];
  return [valueSentence(result), supplySentence(result), movesSentence(result), ...todaySentence(result)];
}

/** What the new parameters cost or free: the title of the bars, too. */
export function valueSentence(result: InventoryResult): string {
  const { compared, items, valueToday, valueCompared, value, safetyValue, fill, fillToday, fillCompared } =
    allTotals(result);
  const unit = stockUnit(result);
  if (compared === 0) {
    return `The new parameters hold ${count(value)}${unit} in stock, ${count(safetyValue)} of it for safety, and serve ${percent(fill ?? 1, 1)} of demand at once; nothing is known of today's.`;
  }
  const whom = compared === items ? "" : `, for the ${counted(compared, "item")} whose parameters of today are known`;
  const change = difference(valueCompared - valueToday);
  return (
    `${equalPhrase(result)} hold ${count(valueCompared)}${unit} in stock instead of ${count(valueToday)} (${change})` +
    ` and serve ${percent(fillCompared ?? 1, 1)} of demand at once instead of ${percent(fillToday ?? 1, 1)}${whom}.`
  );
}

/** What the new parameters free or cost at the service of today: the gain without a better service in it. */
function equalPhrase(result: InventoryResult): string {
  const equal = equalService(result);
  if (!equal) return "The new parameters";
  const service = percent(allTotals(result).fillToday ?? 1, 1);
  const amount = `about ${count(Math.abs(equal.freed))}${stockUnit(result)}`;
  const verdict = equal.freed >= 0 ? `free ${amount} in stock` : `would tie up ${amount} more`;
  return `At equal service (${service}) the new parameters ${verdict}; as targeted they`;
}

/** Stock that the new parameters would need for the service of today. */
export function equalService(result: InventoryResult): { stock: number; freed: number } | null {
  const { compared, fillToday, valueToday } = allTotals(result);
  if (compared === 0 || fillToday === null) return null;
  const stock = stockAt(exchangeCurve(result), fillToday);
  return stock === null ? null : { stock, freed: valueToday - stock };
}

function supplySentence(result: InventoryResult): string {
  const { supplyShare, supplyValue, safetyValue } = allTotals(result);
  if (supplyShare === null) return "No safety stock is needed, so none of it comes from lead times that vary.";
  return (
    `${percent(supplyShare)} of what safety stock is held against comes from lead times that vary: steady ones would save ` +
    `${count(supplyValue)}${stockUnit(result)} of ${count(safetyValue)}.`
  );
}

function movesSentence({ plans, settings }: InventoryResult): string {
  const known = plans.filter(({ today, kind }) => today !== null && kind !== "order" && kind !== "stop");
  const moved = (move: string) => known.filter(({ applied }) => applied.move === move).length;
  const shifted = plans.filter(({ shift }) => shift !== null).length;
  const toOrder = plans.filter(({ kind }) => kind === "order").length;
  const earning = plans.filter((plan) => plan.playbookKind === "order" && isStocked(plan)).length;
  const [kept, limited] = [moved("kept"), moved("limited")];
  return [
    `${counted(toOrder, "item")} ${verb(toOrder, "is", "are")} bought to order${earning > 0 ? `, ${count(earning)} more of such classes ${verb(earning, "earns its", "earn their")} stock` : ""}`,
    ...(known.length > 0
      ? [
          `${count(kept)} of ${counted(known.length, "stock level")} ${verb(kept, "stays", "stay")} as ${verb(kept, "it is", "they are")}, ${count(limited)} ${verb(limited, "moves", "move")} one step only`,
        ]
      : []),
    `${counted(shifted, "item")} ${verb(shifted, "has", "have")} changed ${verb(shifted, "its", "their")} level of demand${shifted > 0 && settings["shift"] === "mark" ? " (marked, not followed)" : ""}`,
  ]
    .join("; ")
    .concat(".");
}

function todaySentence(result: InventoryResult): string[] {
  const all = proposals(result);
  const due = all.filter(({ quantity }) => quantity > 0);
  const urgent = due.filter((proposal) => proposal.urgent).length;
  const value = due.reduce((sum, { quantity, plan }) => sum + quantity * plan.worth, 0);
  const managed = ownerships(result).filter(({ owner }) => owner === "vendor-managed").length;
  const consigned = ownerships(result).filter(({ owner }) => owner === "consignment").length;
  return [
    ...(all.length > 0
      ? [
          `Today ${counted(due.length, "item")} of ${count(all.length)} with a known stock ${verb(due.length, "is", "are")} due for order, worth ${count(value)}${stockUnit(result)}; ${count(urgent)} ${verb(urgent, "lasts", "last")} shorter than the lead time.`,
        ]
      : []),
    `${counted(managed, "item")} ${verb(managed, "suits", "suit")} management by the supplier, ${count(consigned)} consignment.`,
  ];
}

function difference(change: number): string {
  return `${count(Math.abs(change))} ${change <= 0 ? "less" : "more"}`;
}

export function inventoryNextSteps(result: InventoryResult): readonly string[] {
  const { supplyShare, compared } = allTotals(result);
  const unknown = result.plans.filter(
    ({ stockTest, kind }) => kind === "order" && stockTest.decision === "unknown",
  ).length;
  return [
    "Load the sheet of parameters into your system for one class first, and look at its stock-outs after a month.",
    ...(compared === 0
      ? ["Add safety stock, reorder point and order quantity of today to the item data: only then the gain shows."]
      : []),
    ...((supplyShare ?? 0) >= 0.3
      ? ["Talk with the suppliers whose lead times vary: that is where safety stock is made."]
      : []),
    ...(unknown > 0
      ? [`Find cost or price of ${counted(unknown, "item")} bought to order: whether stock would pay is not known.`]
      : []),
    "Set the service levels so that the whole service costs the least stock, then run again with them.",
  ];
}
