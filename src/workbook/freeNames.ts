import { looksLikeCell } from "./address";
import { NAME_CHARACTERS, SHEET_NAME_CHARACTERS } from "./limits";

/** Names in use, whatever their case: Excel does not tell `Items` from `ITEMS`. */
export class TakenNames {
  private readonly names = new Set<string>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }
  add(name: string): void {
    this.names.add(name.toLowerCase());
  }
  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }
}

/** A sheet name Excel accepts and nobody has, as near to the wish as possible: `Items`, `Items (2)`, ... */
export function freeSheetName(wish: string, taken: TakenNames): string {
  const plain =
    trimQuotes(
      wish
        .replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    ) || "Sheet";
  // Excel reserves the name of its own change log.
  const base = /^history$/i.test(plain) ? "History of changes" : plain;
  return firstFree(taken, (attempt) => withSuffix(base, attempt === 1 ? "" : ` (${attempt})`, SHEET_NAME_CHARACTERS));
}

/** A name for a table or a cell range: letters, digits, `_` and `.`, unlike any cell; `Items`, `Items_2`, ... */
export function freeDefinedName(wish: string, taken: TakenNames): string {
  let base = wish.trim().replace(/[^\p{L}\p{N}_.]+/gu, "_");
  if (!/^[\p{L}_]/u.test(base)) base = `_${base}`;
  if (looksLikeCell(base) || /^(true|false)$/i.test(base)) base = `${base}_`;
  return firstFree(taken, (attempt) => withSuffix(base, attempt === 1 ? "" : `_${attempt}`, NAME_CHARACTERS));
}

function firstFree(taken: TakenNames, candidate: (attempt: number) => string): string {
  let attempt = 1;
  while (taken.has(candidate(attempt))) attempt += 1;
  return candidate(attempt);
}

/** Cuts by characters as Excel counts them, without leaving half of a surrogate pair or a quote at the end. */
function withSuffix(base: string, suffix: string, limit: number): string {
  const cut = base.slice(0, limit - suffix.length).replace(/[\ud800-\udbff]$/, "");
  return (suffix ? trimQuotes(cut.trimEnd()) : trimQuotes(cut)) + suffix;
}

function trimQuotes(text: string): string {
  return text.replace(/^'+|'+$/g, "").trim();
}
