import { parseFormula } from "../../../calc/formulaParser";
import { fields, oneOf, text } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import { formatOfRule } from "./formatOfRule";
import type { OnFormat } from "./onFormat";
import { formatChanged } from "./onFormat";
import { bind } from "../../core/bind";

const valueOperators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const textOperators = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

/** Cells whose value compares in a certain way. */
export const cellValueRule: HostClass<OnFormat> = {
  name: "CellValueConditionalFormat",
  scalars: {
    rule: {
      get: ({ format }) => {
        const { formula1, formula2, operator } = format.rule;
        return { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      set: (target, value) => {
        const { formula1, formula2, operator } = fields(value);
        target.format.rule = {
          formula1: formula(formula1),
          operator: oneOf(operator, valueOperators),
          ...(formula2 === undefined || formula2 === null ? {} : { formula2: formula(formula2) }),
        };
        if (/between/i.test(String(operator)) && target.format.rule.formula2 === undefined) throw invalidArgument();
        formatChanged(target);
      },
    },
  },
  navigation: { format: formatOfRule },
};

/** Cells whose text contains, begins or ends with something. */
export const textRule: HostClass<OnFormat> = {
  name: "TextConditionalFormat",
  scalars: {
    rule: {
      get: ({ format }) => ({ operator: format.rule.operator, text: format.rule.text }),
      set: (target, value) => {
        const rule = fields(value);
        target.format.rule = { operator: oneOf(rule["operator"], textOperators), text: text(rule["text"]) };
        formatChanged(target);
      },
    },
  },
  navigation: { format: formatOfRule },
};

const customFormula: Scalar<OnFormat> = {
  get: ({ format }) => format.rule.formula ?? "",
  set: (target, value) => {
    target.format.rule = { formula: formula(value) };
    formatChanged(target);
  },
};

/** Formulas travel in en-US notation whatever the user's language. */
const customFormulaClass: HostClass<OnFormat> = {
  name: "ConditionalFormatRule",
  scalars: { formula: customFormula, formulaLocal: { ...customFormula, onRequest: true } },
};

/** Cells for which a formula is true. */
export const customRule: HostClass<OnFormat> = {
  name: "CustomConditionalFormat",
  scalars: {},
  navigation: { rule: (target) => bind(customFormulaClass, target), format: formatOfRule },
};

function formula(value: unknown): string {
  if (typeof value === "number") return `=${value}`;
  const given = text(value);
  const read = given.startsWith("=") ? given : `=${given}`;
  try {
    parseFormula(read);
  } catch {
    throw invalidArgument("The formula of the rule has a mistake.");
  }
  return read;
}
