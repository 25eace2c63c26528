import type { MappedTable } from "../define";

const CODES = /\b(EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|CAD|AUD|INR|BRL|MXN)\b/i;
const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY", "₹": "INR" };

/** The currency that a heading of one of these roles names, e.g. GBP in revenue_gbp; empty when none does. */
export function currencyOf({ table, mapping }: MappedTable, roles: readonly string[]): string {
  for (const role of roles) {
    const heading = table.headings[mapping[role]?.[0] ?? -1] ?? "";
    const code = CODES.exec(heading.replaceAll("_", " "))?.[1];
    if (code) return code.toUpperCase();
    for (const [sign, name] of Object.entries(SIGNS)) if (heading.includes(sign)) return name;
  }
  return "";
}
