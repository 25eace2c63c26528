import { capitalised } from "../format";
import type { Basis, ProductResult } from "./classify";

const NAMES: Readonly<Record<Basis, string>> = {
  revenue: "revenue",
  margin: "margin",
  quantity: "quantity",
  lines: "lines",
  weighted: "weighted score",
};

/** What the items were ranked by, in a sentence. */
export function basisName({ basis }: ProductResult): string {
  return NAMES[basis];
}

/** The same as a column heading with its unit, e.g. "Revenue (GBP)". */
export function basisHeading(result: ProductResult): string {
  const name = basisName(result);
  const { currency } = result.prepared;
  const money = result.basis === "revenue" || result.basis === "margin";
  const unit = result.basis === "quantity" ? "units" : money ? currency : "";
  return capitalised(name) + (unit ? ` (${unit})` : "");
}

export function periodWord(result: ProductResult, many = true): string {
  return result.prepared.periodName + (many ? "s" : "");
}

export const ABC_LETTERS = ["A", "B", "C"] as const;
export const XYZ_LETTERS = ["X", "Y", "Z"] as const;

/** Letters for classes: three of each with two cuts; with another number of cuts the letters that occur. */
export function lettersOf(found: readonly string[], usual: readonly string[]): readonly string[] {
  const others = [...new Set(found)].filter((letter) => letter !== "N" && !usual.includes(letter)).sort();
  return [...usual, ...others];
}
