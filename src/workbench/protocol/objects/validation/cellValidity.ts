import type { Calc } from "../../../calc/calc";
import type { Rect } from "../../../model/address";
import type { CellValue } from "../../../model/cellValue";
import { CellError } from "../../../model/cellValue";
import { readEntered } from "../../../model/enteredText";
import type { Sheet } from "../../../model/sheet";
import type { BasicValidationRule, Validation } from "../../../model/validation";
import { movedFormula } from "../../../calc/movedFormula";

/** What rules with formulas are computed by. */
export interface Computing {
  readonly calc: Calc;
}

interface Checked {
  readonly host: Computing;
  readonly sheet: Sheet;
  readonly validation: Validation;
  readonly row: number;
  readonly column: number;
}

/** Cells of an area that break the rules that apply to them, one by one. */
export function invalidCells(host: Computing, sheet: Sheet, area: Rect): Rect[] {
  const { row, column, rows, columns } = sheet.clip(area);
  const invalid: Rect[] = [];
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const validation = sheet.validations.find(({ range }) => inside(range, r, c));
      if (validation && !isValid({ host, sheet, validation, row: r, column: c })) {
        invalid.push({ row: r, column: c, rows: 1, columns: 1 });
      }
    }
  }
  return invalid;
}

function inside(range: Rect, row: number, column: number): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}

function isValid(checked: Checked): boolean {
  const { sheet, validation, row, column } = checked;
  const { rule, ignoreBlanks } = validation;
  const value = sheet.value(row, column);
  if (value === null) return ignoreBlanks;
  if (value instanceof CellError) return false;
  if (rule.custom) return operand(checked, rule.custom.formula) === true;
  if (rule.list) return listed(checked, rule.list.source, value);
  if (rule.textLength) return holds(checked, rule.textLength, String(value).length);
  const numeric = rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time;
  if (!numeric) return true;
  if (typeof value !== "number" || (rule.wholeNumber && !Number.isInteger(value))) return false;
  return holds(checked, numeric, value);
}

function holds(checked: Checked, { operator, formula1, formula2 }: BasicValidationRule, value: number): boolean {
  const first = Number(operand(checked, formula1));
  const second = Number(operand(checked, formula2 ?? 0));
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    default:
      return value <= first;
  }
}

/** Typed lists tell capitals apart, lists in cells do not. */
function listed(checked: Checked, source: string, value: CellValue): boolean {
  const text = String(value);
  if (!source.startsWith("=")) return source.split(",").some((entry) => entry.trim() === text);
  const cells = computed(checked, source).flat();
  return cells.some((cell) => cell !== null && String(cell).toLowerCase() === text.toLowerCase());
}

/** A number, a date as text, or a formula relative to the first cell of the rule's range. */
function operand(checked: Checked, formula: string | number): CellValue {
  if (typeof formula === "number") return formula;
  if (formula.startsWith("=")) return computed(checked, formula)[0]?.[0] ?? null;
  const entered = readEntered(formula);
  return "value" in entered ? entered.value : null;
}

function computed({ host, sheet, validation, row, column }: Checked, formula: string): CellValue[][] {
  const moved = movedFormula(formula, row - validation.range.row, column - validation.range.column);
  return host.calc.computeNow(moved, sheet, row, column) ?? [];
}
