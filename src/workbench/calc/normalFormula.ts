import { formulaTokens } from "./formulaParser";
import type { FunctionLibrary } from "./functionLibrary";

/** A formula as Excel shows it after entry: functions and references in their usual capitals, the rest as typed. */
export function normalFormula(text: string, library: FunctionLibrary): string {
  if (!/[a-z]/.test(text)) return text;
  return formulaTokens(text)
    .map((token) => {
      if (token.kind === "function") return library.properName(token.text);
      if (token.kind === "reference") return capitals(token.text);
      return /^(true|false)$/i.test(token.text) ? token.text.toUpperCase() : token.text;
    })
    .join("");
}

/** Capitals for the cells of a reference, not for its sheet. */
function capitals(reference: string): string {
  const start = reference.lastIndexOf("!") + 1;
  return reference.slice(0, start) + reference.slice(start).toUpperCase();
}
