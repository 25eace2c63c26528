import type { PreparedProfile } from "./prepared";
import { measuredDemand } from "./prepared";

/** What makes items alike before their own demand can tell: group, price, level of demand, words of the description. */
export interface Trait {
  readonly family: string | null;
  /** Both in doublings: the price of a unit, and the units a period since the first demand. */
  readonly price: number | null;
  readonly level: number | null;
  readonly words: ReadonlySet<string>;
}

export function traitsOf(prepared: PreparedProfile): readonly Trait[] {
  const { sales, items } = prepared;
  return measuredDemand(prepared).map((history, item): Trait => {
    const start = history.findIndex((units) => units !== null && units > 0);
    const life = start < 0 ? [] : history.slice(start).filter((units) => units !== null);
    const units = sales.quantity[item] ?? 0;
    const earned = sales.revenue?.[item] ?? null;
    const sold = earned !== null && units > 0 && earned > 0 ? earned / units : null;
    return {
      family: items.texts.family?.[item]?.toUpperCase() ?? null,
      price: doublings(sold ?? positive(items.numbers.price?.[item]) ?? positive(items.numbers.unitCost?.[item])),
      level: doublings(life.length === 0 ? null : life.reduce<number>((sum, value) => sum + value, 0) / life.length),
      words: wordsOf(sales.descriptions[item] ?? ""),
    };
  });
}

export function wordsOf(description: string): ReadonlySet<string> {
  return new Set(description.toUpperCase().match(/\p{L}{3,}/gu) ?? []);
}

function positive(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && value > 0 ? value : null;
}

/**
 * How unlike two items are: a factor of two in price or in demand counts 1 each, descriptions without a common word
 * count 2; what is not known of one of them counts 1.
 */
export function distance(a: Trait, b: Trait, byWords: boolean): number {
  const words = byWords ? 2 * (1 - overlap(a.words, b.words)) : 0;
  const [price, level] = [apart(a.price, b.price), apart(a.level, b.level)];
  // Called for every pair of a new item and another: the library's hypot takes ten times as long.
  return Math.sqrt(price * price + level * level + words * words);
}

function apart(a: number | null, b: number | null): number {
  return a === null || b === null ? 1 : a - b;
}

/** Doublings of one unit, so that a difference of 1 is a factor of two; null for nothing and for what is not known. */
export function doublings(value: number | null): number | null {
  return value !== null && value > 0 ? Math.log2(value) : null;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
