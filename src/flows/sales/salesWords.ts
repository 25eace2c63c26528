import { amount } from "../format";
import type { Sales } from "./sales";

/** A result of an analysis that keeps the sales it came from. */
interface OfSales {
  readonly prepared: { readonly sales: Pick<Sales, "keys" | "currency"> };
}

/** " (GBP)" for headings, or nothing where no currency is known. */
export function unitOf({ prepared: { sales } }: OfSales): string {
  return sales.currency ? ` (${sales.currency})` : "";
}
/** "1,234 GBP" in sentences. */
export function moneyIn({ prepared: { sales } }: OfSales, money: number): string {
  return sales.currency ? `${amount(money)} ${sales.currency}` : amount(money);
}
/** Code of an item as a text. */
export function nameOf({ prepared: { sales } }: OfSales, item: number): string {
  return String(sales.keys[item] ?? "");
}
