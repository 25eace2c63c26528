import { tokenize } from "@borgar/fx";
import type { Token } from "@borgar/fx";

/** The pieces of a formula, for changing references in its text without touching the rest. */
export interface FormulaToken {
  readonly kind: "reference" | "table" | "name" | "function" | "operator" | "other";
  readonly text: string;
}

const TOKEN_KINDS: Readonly<Record<string, FormulaToken["kind"]>> = {
  range: "reference",
  range_beam: "reference",
  structured: "table",
  range_named: "name",
  func: "function",
  operator: "operator",
};

export function formulaTokens(text: string): FormulaToken[] {
  return libraryTokens(text, false).map((token) => ({ kind: TOKEN_KINDS[token.type] ?? "other", text: token.value }));
}

/**
 * The library's tokens, with what remains of a lost reference as one error: Sheet1!#REF! of deleted cells, #REF!A1 of a
 * deleted sheet, Table1[#REF!] of a deleted column.
 */
export function libraryTokens(text: string, negativeNumbers = true): Token[] {
  const tokens = tokenize(text, { negativeNumbers });
  if (!text.includes("#REF!")) return tokens;
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.type !== "error" || token.value !== "#REF!") {
      out.push(token);
      continue;
    }
    const [before, last] = out.slice(-2);
    const next = tokens[at + 1];
    if (before?.type === "context" && last?.value === "!") {
      out.splice(-2, 2, { ...token, value: `${before.value}!#REF!` });
    } else if (last?.type === "unknown" && last.value.endsWith("[") && next?.value.startsWith("]") === true) {
      out.splice(-1, 1, { ...token, value: `${last.value}#REF!]` });
      at++;
      if (next.value !== "]") out.push(...libraryTokens(next.value.slice(1), negativeNumbers));
    } else if (next?.type === "range" || next?.type === "range_beam") {
      out.push({ ...token, value: `#REF!${next.value}` });
      at++;
    } else out.push(token);
  }
  return out;
}
