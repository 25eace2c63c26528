import type { Rect } from "./address";
import { cellsIn } from "./locate";
import { supports } from "./runExcel";
import type { ValidationSnapshot } from "./snapshot";
import { uniformParts } from "./uniformParts";

const MIXED = new Set<string | null>(["Inconsistent", "MixedCriteria", null]);

/** The rules for what may be typed into an area, one for each part that has the same rule all over. */
export async function captureValidations(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
): Promise<ValidationSnapshot[]> {
  if (!supports("1.8")) return [];
  const parts = await uniformParts(context, [rect], (part) => {
    const range = cellsIn(sheet, part);
    const validation = range.dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
    return () => {
      range.untrack();
      if (MIXED.has(validation.type)) return null;
      const { type, rule, errorAlert, prompt, ignoreBlanks } = validation;
      return { type: type, rule, errorAlert, prompt, ignoreBlanks };
    };
  });
  return parts
    .filter(({ value }) => value.type !== "None")
    .map(({ rect: part, value: { rule, errorAlert, prompt, ignoreBlanks } }) => {
      return { rect: part, rule, errorAlert, prompt, ignoreBlanks };
    });
}

export function restoreValidations(
  sheet: Excel.Worksheet,
  rect: Rect,
  validations: readonly ValidationSnapshot[],
): void {
  if (!supports("1.8")) return;
  cellsIn(sheet, rect).dataValidation.clear();
  for (const saved of validations) {
    const target = cellsIn(sheet, saved.rect).dataValidation;
    target.rule = withoutNulls(saved.rule) as Excel.DataValidationRule;
    target.ignoreBlanks = saved.ignoreBlanks;
    if (saved.errorAlert) target.errorAlert = saved.errorAlert as Excel.DataValidationErrorAlert;
    if (saved.prompt) target.prompt = saved.prompt as Excel.DataValidationPrompt;
  }
}

/** A rule as read names every kind of rule, all but one of them null; as written it may name only that one. */
function withoutNulls(rule: unknown): unknown {
  if (typeof rule !== "object" || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null && value !== undefined));
}
