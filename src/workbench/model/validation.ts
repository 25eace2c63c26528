import type { Rect } from "./address";

export interface BasicValidationRule {
  formula1: string | number;
  formula2?: string | number;
  /** Between, NotBetween, EqualTo, GreaterThan … */
  operator: string;
}

/** As Office's DataValidationRule: exactly one member is set. */
export interface ValidationRule {
  list?: { inCellDropDown: boolean; source: string };
  wholeNumber?: BasicValidationRule;
  decimal?: BasicValidationRule;
  date?: BasicValidationRule;
  time?: BasicValidationRule;
  textLength?: BasicValidationRule;
  custom?: { formula: string };
}

export interface Validation {
  range: Rect;
  rule: ValidationRule;
  /** style: Stop, Warning, Information. */
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
  prompt: { showPrompt: boolean; title: string; message: string };
  ignoreBlanks: boolean;
}

export function newValidation(range: Rect, rule: ValidationRule): Validation {
  return {
    range,
    rule,
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: { showPrompt: true, title: "", message: "" },
    ignoreBlanks: true,
  };
}
