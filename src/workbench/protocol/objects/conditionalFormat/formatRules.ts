import { fields, text } from "../../core/arguments";
import type { HostClass } from "../../core/hostClass";
import { formatOfRule } from "./formatOfRule";
import type { OnFormat } from "./onFormat";
import { formatChanged } from "./onFormat";
import { bind } from "../../core/bind";

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
          operator: text(operator),
          ...(formula2 === undefined || formula2 === null ? {} : { formula2: formula(formula2) }),
        };
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
        target.format.rule = { operator: text(rule["operator"]), text: text(rule["text"]) };
        formatChanged(target);
      },
    },
  },
  navigation: { format: formatOfRule },
};

const customFormulaClass: HostClass<OnFormat> = {
  name: "ConditionalFormatRule",
  scalars: {
    formula: {
      get: ({ format }) => format.rule.formula ?? "",
      set: (target, value) => {
        target.format.rule = { formula: formula(value) };
        formatChanged(target);
      },
    },
  },
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
  return given.startsWith("=") ? given : `=${given}`;
}
