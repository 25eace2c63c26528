import type { Sample } from "./sample";

/** Customer, item or class (blank for everything), promised fill rate, penalty in GBP a year and percentage point. */
const AGREEMENTS: readonly (readonly [string, string, number, number | null])[] = [
  ["Northgate Gifts", "", 0.98, 500],
  ["Harbour Stores", "A", 0.995, 1200],
  ["Lakeside Trading", "AX", 0.995, 2000],
  ["Old Mill Garden Centre", "BY", 0.97, 300],
  ["Museum Shops Group", "85123A", 0.99, 400],
  ["Museum Shops Group", "22423", 0.998, 400],
  ["Westbrook Wholesale", "CZ", 0.95, null],
  ["Pier Souvenirs", "AZ", 0.97, 250],
];

/** What customers were promised: invented, on the shop's real items. */
export const agreementsSheet: Sample["sheets"][number] = {
  name: "Customer agreements",
  headings: ["Customer", "Item or class", "Promised fill rate", "Penalty a point (GBP)"],
  types: ["text", "text", "share", "money"],
  columns: [0, 1, 2, 3].map((at) => AGREEMENTS.map((row) => row[at] ?? null)),
};
