import { parseA1, toA1 } from "../model/address";
import type { BasicValidationRule, Validation, ValidationRule } from "../model/validation";
import { newValidation } from "../model/validation";
import { OPERATORS } from "./conditionalFormatsXml";
import type { XmlElement } from "./package";
import { child, childrenNamed, says, textOf } from "./package";
import { escapeXml, tag } from "./xmlText";

const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
type BasicKind = keyof typeof KINDS;
const BASIC_KINDS = Object.keys(KINDS) as BasicKind[];

export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  return tag("dataValidations", { count: validations.length }, ...validations.map(validationXml));
}

function validationXml({ range, rule, errorAlert, prompt, ignoreBlanks }: Validation): string {
  const { type, operator, formulas, hideDropDown } = ruleInFile(rule);
  const style = errorAlert.style.toLowerCase();
  return tag(
    "dataValidation",
    {
      type,
      errorStyle: style === "stop" ? null : style,
      operator: operator === "between" ? null : operator,
      allowBlank: ignoreBlanks ? true : null,
      showDropDown: hideDropDown ? true : null,
      showInputMessage: prompt.showPrompt ? true : null,
      showErrorMessage: errorAlert.showAlert ? true : null,
      errorTitle: errorAlert.title || null,
      error: errorAlert.message || null,
      promptTitle: prompt.title || null,
      prompt: prompt.message || null,
      sqref: toA1(range),
    },
    ...formulas.map((text, index) => tag(`formula${index + 1}`, {}, escapeXml(text))),
  );
}

interface RuleInFile {
  readonly type: string | null;
  readonly operator: string | null;
  readonly formulas: readonly string[];
  readonly hideDropDown: boolean;
}

function ruleInFile(rule: ValidationRule): RuleInFile {
  if (rule.list) {
    const { source, inCellDropDown } = rule.list;
    const formula = source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: "list", operator: null, formulas: [formula], hideDropDown: !inCellDropDown };
  }
  if (rule.custom) {
    return { type: "custom", operator: null, formulas: [rule.custom.formula.replace(/^=/, "")], hideDropDown: false };
  }
  for (const kind of BASIC_KINDS) {
    const basic = rule[kind];
    if (!basic) continue;
    const formulas = [basic.formula1, basic.formula2].filter((item) => item !== undefined && item !== "");
    return {
      type: KINDS[kind],
      operator: OPERATORS[basic.operator] ?? "between",
      formulas: formulas.map((item) => String(item).replace(/^=/, "")),
      hideDropDown: false,
    };
  }
  return { type: null, operator: null, formulas: [], hideDropDown: false };
}

export function readValidations(worksheet: XmlElement): Validation[] {
  const plain = childrenNamed(child(worksheet, "dataValidations"), "dataValidation");
  // Excel 2010 and later put rules that name other sheets among the extensions.
  const newer = childrenNamed(child(worksheet, "extLst"), "ext").flatMap((extension) =>
    childrenNamed(child(extension, "dataValidations"), "dataValidation"),
  );
  return [...plain, ...newer].flatMap((element) => {
    const rule = ruleFromFile(element);
    const places = element.attributes["sqref"] ?? textOf(child(element, "sqref"));
    const areas = places.trim().split(/\s+/).map(parseA1);
    return areas.flatMap((range) => (range && rule ? [withTexts(newValidation(range, rule), element)] : []));
  });
}

function ruleFromFile(element: XmlElement): ValidationRule | null {
  const { type, operator, showDropDown } = element.attributes;
  const first = textOf(child(element, "formula1"));
  const second = textOf(child(element, "formula2"));
  if (type === "list") {
    const literal = /^"([\s\S]*)"$/.exec(first)?.[1];
    const source = literal === undefined ? `=${first}` : literal.replaceAll('""', '"');
    return { list: { source, inCellDropDown: !says(showDropDown) } };
  }
  if (type === "custom") return { custom: { formula: `=${first}` } };
  if (type === undefined || type === "none") return {};
  const kind = BASIC_KINDS.find((item) => KINDS[item] === type);
  if (!kind) return null;
  const basic: BasicValidationRule = {
    formula1: valueOrFormula(first),
    operator: Object.entries(OPERATORS).find(([, inFile]) => inFile === (operator ?? "between"))?.[0] ?? "Between",
  };
  if (second !== "") basic.formula2 = valueOrFormula(second);
  return { [kind]: basic };
}

function valueOrFormula(text: string): string | number {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

function withTexts(validation: Validation, { attributes }: XmlElement): Validation {
  const style = attributes["errorStyle"] ?? "stop";
  validation.ignoreBlanks = says(attributes["allowBlank"]);
  validation.errorAlert = {
    showAlert: says(attributes["showErrorMessage"]),
    style: style.charAt(0).toUpperCase() + style.slice(1),
    title: attributes["errorTitle"] ?? "",
    message: attributes["error"] ?? "",
  };
  validation.prompt = {
    showPrompt: says(attributes["showInputMessage"]),
    title: attributes["promptTitle"] ?? "",
    message: attributes["prompt"] ?? "",
  };
  return validation;
}
