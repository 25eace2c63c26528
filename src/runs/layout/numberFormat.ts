import type { ColumnType, Scalar } from "../../flows/report";

/** Excel number format of a column: as many decimals as the size of its numbers deserves. */
export function numberFormat(type: ColumnType, values: readonly Scalar[]): string {
  switch (type) {
    case "integer":
      return "#,##0";
    case "share":
      return "0.0%";
    case "date":
      return "yyyy-mm-dd";
    case "money":
      return largest(values) >= 1000 ? "#,##0" : "#,##0.00";
    case "number":
      return whole(values) ? "#,##0" : largest(values) >= 10_000 ? "#,##0.0" : "#,##0.00";
    case "text":
    case "class":
      return "General";
  }
}

/** Width in characters that a value takes with this format. */
export function shownLength(value: Scalar, format: string): number {
  if (value === null) return 0;
  if (typeof value !== "number") return String(value).length;
  if (format === "General") return String(value).length;
  if (format === "yyyy-mm-dd") return 10;
  if (format === "0.0%") return (value * 100).toFixed(1).length + 1;
  const decimals = format.includes(".") ? (format.split(".")[1]?.length ?? 0) : 0;
  const digits = Math.abs(value).toFixed(decimals);
  const groups = Math.floor((digits.split(".")[0]?.length ?? 1) / 3.01);
  return digits.length + groups + (value < 0 ? 1 : 0);
}

function largest(values: readonly Scalar[]): number {
  let most = 0;
  for (const value of values) if (typeof value === "number") most = Math.max(most, Math.abs(value));
  return most;
}

function whole(values: readonly Scalar[]): boolean {
  return values.every((value) => typeof value !== "number" || Number.isInteger(value));
}
