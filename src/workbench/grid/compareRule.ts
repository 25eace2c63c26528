import { parseA1, splitSheet } from "../model/address";
import type { CellValue } from "../model/cellValue";
import { CellError } from "../model/cellValue";
import type { ConditionalFormat } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";

/** Whether a rule about single values (not a scale) holds for a cell's value. */
export function compareRule(format: ConditionalFormat, value: CellValue, sheet: Sheet): boolean {
  const { rule } = format;
  if (format.type === "CellValue") {
    const first = operand(rule.formula1, sheet);
    const second = operand(rule.formula2, sheet);
    return compare(rule.operator ?? "EqualTo", value, first, second);
  }
  if (format.type === "ContainsText") return containsText(rule.operator ?? "Contains", value, rule.text ?? "");
  if (format.type === "PresetCriteria") {
    const blank = value === null || (typeof value === "string" && value.trim() === "");
    if (rule.criterion === "Blanks") return blank;
    if (rule.criterion === "NonBlanks") return !blank;
    if (rule.criterion === "Errors") return value instanceof CellError;
    if (rule.criterion === "NonErrors") return !(value instanceof CellError);
  }
  return false;
}

/** A rule's formula: a number, a text in quotes, or a reference to one cell. */
function operand(formula: string | undefined, sheet: Sheet): CellValue {
  const text = (formula ?? "").replace(/^=/, "").trim();
  if (text === "") return null;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  const { sheet: name, a1 } = splitSheet(text);
  const area = parseA1(a1);
  const home = name === null ? sheet : sheet.workbook.sheet(name);
  return area && home ? home.value(area.row, area.column) : text;
}

function compare(operator: string, value: CellValue, first: CellValue, second: CellValue): boolean {
  if (value === null || value instanceof CellError) return false;
  const against = (other: CellValue): number => {
    if (typeof value === "number" && typeof other === "number") return value - other;
    return String(value)
      .toLowerCase()
      .localeCompare(String(other ?? "").toLowerCase(), "en");
  };
  switch (operator) {
    case "EqualTo":
      return against(first) === 0;
    case "NotEqualTo":
      return against(first) !== 0;
    case "GreaterThan":
      return against(first) > 0;
    case "GreaterThanOrEqual":
      return against(first) >= 0;
    case "LessThan":
      return against(first) < 0;
    case "LessThanOrEqual":
      return against(first) <= 0;
    case "Between":
      return against(first) >= 0 && against(second) <= 0;
    case "NotBetween":
      return against(first) < 0 || against(second) > 0;
    default:
      return false;
  }
}

function containsText(operator: string, value: CellValue, wanted: string): boolean {
  if (value === null || value instanceof CellError) return operator === "NotContains";
  const text = String(value).toLowerCase();
  const part = wanted.toLowerCase();
  if (operator === "BeginsWith") return text.startsWith(part);
  if (operator === "EndsWith") return text.endsWith(part);
  return operator === "NotContains" ? !text.includes(part) : text.includes(part);
}
