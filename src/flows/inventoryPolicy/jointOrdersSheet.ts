import type { ReportSheet, RunPart } from "../report";
import type { InventoryResult } from "./analyse";
import { columnsOver, identity } from "./columns";
import { jointOrders } from "./jointOrders";
import { stockHeading } from "./shown";

/** Which suppliers to order from in one rhythm, and in which of their orders each item takes part. */
export function jointOrdersSheet(result: InventoryResult, run: RunPart): ReportSheet | null {
  const orders = jointOrders(result);
  if (orders.length === 0) return null;
  const saved = orders.reduce((sum, { cost, separateCost }) => sum + separateCost - cost, 0);
  const supplier = columnsOver(orders);
  const lines = orders.flatMap((order) => order.lines.map((line) => ({ ...line, order })));
  const item = columnsOver(lines);
  return {
    key: "jointOrders",
    name: "Joint orders",
    title: "Items of a supplier in one order",
    note: `Ordered together, the items of ${String(orders.length)} suppliers save about ${String(Math.round(saved))} a year of ordering and holding. Quantities are before minimum orders and multiples.`,
    parts: [
      {
        kind: "table",
        key: "jointSuppliers",
        title: "Suppliers",
        freezeColumns: 1,
        columns: [
          supplier("supplier", "Supplier", "text", (order) => order.supplier),
          supplier("items", "Items", "integer", (order) => order.lines.length),
          supplier("cycle", "Order every (days)", "number", ({ cycleDays }) => cycleDays),
          supplier(
            "separate",
            stockHeading(result, "Each item for itself, a year"),
            "money",
            (order) => order.separateCost,
          ),
          supplier("joint", stockHeading(result, "In one order, a year"), "money", ({ cost }) => cost),
          supplier(
            "saving",
            stockHeading(result, "Saving a year"),
            "money",
            (order) => order.separateCost - order.cost,
            {
              look: "bar",
            },
          ),
        ],
      },
      {
        kind: "table",
        key: "jointLines",
        title: "Items",
        columns: [
          ...identity(result, item, ({ plan }) => plan),
          item("lineSupplier", "Supplier", "text", ({ order }) => order.supplier),
          item("multiple", "In every … order", "integer", ({ multiple }) => multiple),
          item("every", "Ordered every (days)", "number", ({ multiple, order }) => multiple * order.cycleDays),
          item("quantity", "Quantity then (units)", "number", ({ quantity }) => quantity),
        ],
      },
      run,
    ],
  };
}
