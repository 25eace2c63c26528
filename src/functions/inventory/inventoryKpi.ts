import { type InventoryKpi, inventoryKpi } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number, text } from "../machine/kind";
import { result } from "../machine/result";

export const inventoryKpiFunction = defineFunction({
  name: "INVENTORYKPI",
  summary: "Turns, days of inventory, realised fill rate and stock-out days, in all or per group.",
  args: {
    costOfSales: arg.column("Cost of sales of each item in a year", number, { unit: "money" }),
    averageInventory: arg.column("Average inventory of each item at cost", number, { unit: "money" }),
    demand: arg.maybe(arg.column("Units asked for", number, { unit: "units" }), "no fill rate"),
    shortage: arg.maybe(arg.column("Units not delivered at once", number, { unit: "units" }), "no fill rate"),
    stockoutDays: arg.maybe(arg.column("Days without stock", number, { unit: "days" }), "not shown"),
    groups: arg.maybe(arg.column("Group of each item", text, { key: true })),
  },
  result: result.table<InventoryKpi>("one row per group", [
    ["group", ({ group }) => group],
    ["items", ({ items }) => items],
    ["turns", ({ turns }) => turns],
    ["daysOfInventory", ({ daysOfInventory }) => daysOfInventory],
    ["fillRate", ({ fillRate }) => fillRate],
    ["stockoutDays", ({ stockoutDays }) => stockoutDays],
  ]),
  run: inventoryKpi,
  examples: [
    {
      call: [[[7300]], [[1000]], [[250]], [[5]], [[3]]],
      gives: [
        ["group", "items", "turns", "daysOfInventory", "fillRate", "stockoutDays"],
        ["all", 1, 7.3, 50, 0.98, 3],
      ],
    },
    {
      call: [[[600], [400], [100]], [[100], [100], [0]], null, null, null, [["A"], ["a"], ["C"]], false],
      gives: [
        ["A", 2, 5, 73, "", ""],
        ["C", 1, "", 0, "", ""],
      ],
    },
  ],
  faults: [
    {
      call: [[[600], [400]], [[100]]],
      error: "#VALUE!",
      says: "costOfSales has 2 items and averageInventory has 1 item",
    },
    {
      call: [
        [[600], [400]],
        [[100], [-5]],
      ],
      error: "#VALUE!",
      says: "averageInventory (row 2) must not be negative",
    },
  ],
  explain: {
    formula: "turns = costOfSales / averageInventory; days = 365 / turns; fillRate = 1 − shortage / demand",
    source: "Silver, Pyke & Peterson (1998)",
    assumptions: [
      "Measures are of the sums of a group; stock-out days are the mean of its items.",
      "A year is 365 days.",
    ],
    steps: (_, groups) => groups.slice(0, 20).map(({ group, items }) => [`items of ${group}`, items] as const),
  },
});
