import type { Finding } from "../define";
import type { PreparedInventory } from "./prepared";

/** What is not known of the items, and which setting stands in for it. */
export function itemFindings({
  keys,
  items,
  leadTimes,
  demand,
  revenue,
  policy,
  segments,
}: PreparedInventory): Finding[] {
  const { numbers } = items;
  const lacking = (of: (item: number) => boolean): number => keys.filter((_, item) => of(item)).length;
  const unknown = (field: keyof typeof numbers) => (item: number) => (numbers[field]?.[item] ?? null) === null;

  const findings: (Pick<Finding, "title" | "rule"> & Partial<Finding>)[] = [
    {
      title: "Items without a lead time",
      count: lacking((item) => unknown("leadTime")(item) && !leadTimes[item]),
      rule: "The lead time of the settings applies.",
      setting: "leadTime",
    },
    {
      title: "Items without a deviation of the lead time",
      count: lacking((item) => unknown("leadTimeSd")(item) && (leadTimes[item]?.sd ?? null) === null),
      rule: "The share of the settings applies.",
      setting: "leadTimeVariation",
    },
    {
      title: "Items without a cost per unit",
      count: lacking((item) => !((numbers.unitCost?.[item] ?? 0) > 0)),
      rule: revenue
        ? "A share of the mean price of their sales is taken; where there is none, stock has no value and an order covers a fixed time."
        : "Their stock has no value in money, and an order covers a fixed time.",
      setting: revenue ? "costShare" : "coverWithoutCost",
    },
    {
      severity: "warning",
      title: "Items with fewer than two observed periods",
      count: lacking((item) => (demand[item] ?? []).filter((units) => units !== null).length < 2),
      rule: "Demand varies as in the middle of the items of its class.",
    },
    {
      severity: "warning",
      title: "Items of a class that the playbook does not know",
      count: lacking((item) => policy.find(segments[item] ?? "") === undefined),
      rule: "They are planned like class BY.",
    },
    {
      title: "Items without a safety stock or reorder point of today",
      count: lacking((item) => unknown("safetyStock")(item) && unknown("reorderPoint")(item)),
      rule: "New parameters apply at once, and nothing can be compared.",
    },
  ];
  return findings
    .filter(({ count = 0 }) => count > 0)
    .map((finding) => ({ severity: "info", count: 0, input: "items", places: [], ...finding }));
}
