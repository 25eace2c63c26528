import type { Finding } from "../define";
import type { ItemNumber } from "../itemData/itemRoles";
import { unitMoney } from "../itemData/unitMoney";
import { remarksInto } from "../read/remarksInto";
import type { PreparedAgeing } from "./prepared";

/** Which items miss what, and what applies to them instead. */
export function itemFindings({ sales, data, period, basket }: PreparedAgeing, added: number): Finding[] {
  const items = sales.keys.length;
  const findings: Finding[] = [];
  const remark = remarksInto(findings, "items");
  const onHand = data.numbers.onHand ?? [];
  const stocked = [...sales.keys.keys()].filter((item) => (onHand[item] ?? 0) > 0);
  const missing = (field: ItemNumber, of: readonly number[] = [...sales.keys.keys()]): number =>
    of.filter((item) => (data.numbers[field]?.[item] ?? null) === null).length;
  const money = unitMoney(sales, data, 0);
  const below = onHand.filter((units) => units !== null && units < 0).length;
  remark("warning", "Items in stock without any sale in the data", added, "Taken with no demand at all.");
  remark("warning", "Items without a stock figure", missing("onHand"), "Taken as not in stock.");
  remark(
    "warning",
    "Items with a stock below zero",
    below,
    "Taken as not in stock: look whether postings are missing.",
  );
  remark(
    "warning",
    "Items without a cost and without a price",
    money.unknown,
    "They have units, but no value and no plan.",
  );
  remark("info", "Items without a cost", money.costAssumed, "The price less the gross margin counts.", "grossMargin");
  remark("info", "Items without a price", money.priceAssumed, "The cost and the gross margin count.", "grossMargin");
  remark(
    "info",
    "Items in stock whose age is not known",
    missing("oldestAge", stocked),
    "Inferred from cover and last sale.",
    "unknownAge",
  );
  remark("info", "Items without a lead time", missing("leadTime"), "The value of the settings.", "defaultLeadTime");
  if (basket === null && items > 0) {
    const rule = "The order that is lost with a missing item cannot be counted.";
    remark("info", "No order numbers or no values in the sales", items, rule, "wholeOrder");
  }
  const months = (sales.periods.length * period.days) / (365.25 / 12);
  if (months < 11.5 && items > 0) {
    const rule = "Seasons are not seen: check excess of seasonal items before acting.";
    remark("info", "Less than a year of sales", sales.periods.length, rule, "years");
  }
  return findings;
}
