import { parseFormula } from "../../../calc/formulaParser";
import type { BasicValidationRule, ValidationRule } from "../../../model/validation";
import { fields, flagOr, oneOf, text, textOr } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";

export const ruleKinds: Readonly<Record<keyof ValidationRule, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** A rule as the add-in gives it: exactly one kind, complete. Null and {} take the rule away. */
export function readRule(given: unknown): ValidationRule | null {
  const set = Object.entries(fields(given ?? {})).filter(([, part]) => part !== null && part !== undefined);
  const [kind, part] = set[0] ?? [];
  if (kind === undefined) return null;
  if (set.length > 1 || !Object.hasOwn(ruleKinds, kind)) throw invalidArgument();
  const parts = fields(part);
  if (kind === "list") return { list: listRule(parts) };
  if (kind === "custom") return { custom: { formula: formulaText(parts["formula"]) } };
  return { [kind]: basicRule(parts) };
}

/** The rule's formulas are kept as the add-in gave them: they are what Excel hands back. */
function basicRule({ formula1, formula2, operator }: Readonly<Record<string, unknown>>): BasicValidationRule {
  const read = oneOf(operator ?? "Between", operators);
  const needsTwo = read === "Between" || read === "NotBetween";
  if (formula1 === undefined || formula1 === null || (needsTwo && (formula2 === undefined || formula2 === null))) {
    throw invalidArgument();
  }
  return {
    formula1: textOrNumber(formula1),
    ...(formula2 === undefined || formula2 === null ? {} : { formula2: textOrNumber(formula2) }),
    operator: read,
  };
}

function listRule({ source, inCellDropDown }: Readonly<Record<string, unknown>>): NonNullable<ValidationRule["list"]> {
  const entries = textOr(source, "");
  // Excel takes at most 255 characters of listed values; longer lists must stand in cells.
  if (entries === "" || (!entries.startsWith("=") && entries.length > 255)) throw invalidArgument();
  return { source: formulaText(entries), inCellDropDown: flagOr(inCellDropDown, true) };
}

function textOrNumber(formula: unknown): string | number {
  return typeof formula === "number" ? formula : formulaText(formula);
}

function formulaText(given: unknown): string {
  const formula = text(given);
  if (!formula.startsWith("=")) return formula;
  try {
    parseFormula(formula);
  } catch {
    throw invalidArgument("The formula of the rule has a mistake.");
  }
  return formula;
}
