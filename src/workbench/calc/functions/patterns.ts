import { toInteger, toText } from "../coerce";
import type { CellValue } from "../../model/cellValue";
import type { FunctionCall, WorksheetFunction } from "../functionCall";
import { worksheetFunction } from "../functionCall";
import type { Content } from "../value";
import { raise } from "../value";
import { cellFunction } from "./lifted";

/** The functions of regular expressions. Excel reads PCRE2; what JavaScript reads differently is #VALUE!. */

function patternOf(cell: CellValue | undefined, ignoreCase: CellValue | undefined, flags = ""): RegExp {
  const mode = ignoreCase === undefined ? 0 : toInteger(ignoreCase);
  if (mode !== 0 && mode !== 1) raise("#VALUE!");
  try {
    return new RegExp(toText(cell ?? null), `${flags}u${mode === 1 ? "i" : ""}`);
  } catch {
    return raise("#VALUE!", "The pattern is not valid.");
  }
}

function replaced(text: string, pattern: RegExp, replacement: string, occurrence: number): string {
  const found = [...text.matchAll(pattern)];
  const chosen = occurrence === 0 ? null : occurrence > 0 ? occurrence - 1 : found.length + occurrence;
  let at = -1;
  return text.replace(pattern, (match: string, ...rest: unknown[]) => {
    at++;
    if (chosen !== null && at !== chosen) return match;
    const groups = [match, ...rest.filter((item): item is string | undefined => typeof item !== "number")];
    return replacement.replace(/\$(\d)/g, (_all, digit: string) => groups[Number(digit)] ?? "");
  });
}

/** The first match, all matches below one another, or the groups of the first beside one another. */
function extract(call: FunctionCall): Content {
  const mode = call.integer(2, 0);
  const text = call.text(0);
  const pattern = patternOf(call.cell(1), call.omitted(3) ? undefined : call.cell(3), "g");
  const matches = [...text.matchAll(pattern)];
  const [first] = matches;
  if (!first) return raise("#N/A", "Nothing in the text fits the pattern.");
  if (mode === 0) return first[0];
  if (mode === 1) return matches.map((match) => [match[0]]);
  if (mode !== 2) raise("#VALUE!");
  const groups = first.slice(1);
  return groups.length === 0 ? raise("#VALUE!", "The pattern has no groups.") : [groups];
}

export const patternFunctions: Readonly<Record<string, WorksheetFunction>> = {
  REGEXTEST: cellFunction(2, 3, (text = null, pattern, mode) => patternOf(pattern, mode).test(toText(text))),
  REGEXEXTRACT: worksheetFunction(2, 4, extract),
  REGEXREPLACE: cellFunction(3, 5, (text = null, pattern, replacement = null, occurrence = 0, mode = 0) =>
    replaced(toText(text), patternOf(pattern, mode, "g"), toText(replacement), toInteger(occurrence)),
  ),
};
