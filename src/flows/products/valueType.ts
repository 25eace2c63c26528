import type { ColumnType } from "../report";
import type { ProductResult } from "./classify";

/** How the numbers that the items are ranked by are shown. */
export function valueType({ basis }: ProductResult): ColumnType {
  if (basis === "revenue" || basis === "margin") return "money";
  return basis === "lines" ? "integer" : "number";
}
