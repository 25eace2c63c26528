import type { Sample } from "./sample";
import type { SupplyFigures } from "./supplyFigures";

export function categorySample({ source, lines }: SupplyFigures): Sample {
  return {
    title: "Suppliers and categories: health commodities",
    origin: source,
    licence: "CC BY",
    notes: [
      "One row for each category (medicine or test) and supplier: direct deliveries 2006 to 2015.",
      "Lead time runs from the purchase order to the delivery; it is empty where the order date was not captured.",
    ],
    sheets: [
      {
        name: "Category spend",
        headings: [
          "Category",
          "Group",
          "Supplier",
          "Spend (USD)",
          "Deliveries",
          "Countries",
          "Late share",
          "Lead time mean (days)",
          "Lead time sd (days)",
        ],
        types: ["text", "text", "text", "money", "integer", "integer", "share", "number", "number"],
        columns: [
          lines.map((line) => line.category),
          lines.map((line) => line.group),
          lines.map((line) => line.supplier),
          lines.map((line) => line.spend),
          lines.map((line) => line.deliveries),
          lines.map((line) => line.countries),
          lines.map((line) => line.lateShare),
          lines.map((line) => line.leadTimeMean),
          lines.map((line) => line.leadTimeSd),
        ],
      },
    ],
  };
}
