import type { ProfileResult } from "./classify";

export function periodWord({ prepared }: ProfileResult, many = true): string {
  return prepared.sales.periodName + (many ? "s" : "");
}

/** What the share of value is a share of. */
export function valueName({ prepared }: ProfileResult): string {
  return prepared.sales.revenue ? "revenue" : "units";
}

export function valueHeading(result: ProfileResult): string {
  const { revenue, currency } = result.prepared.sales;
  if (!revenue) return "Quantity (units)";
  return currency ? `Revenue (${currency})` : "Revenue";
}

/** "85123A (Hanging heart)" */
export function nameOf({ prepared }: ProfileResult, item: number): string {
  const { keys, descriptions } = prepared.sales;
  const text = descriptions[item] ?? "";
  return `${String(keys[item] ?? "")}${text ? ` (${text})` : ""}`;
}
