import type { ConditionalFormat } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";
import type { Rect } from "../model/address";
import type { Validation, ValidationRule } from "../model/validation";
import type { Workbook } from "../model/workbook";

/** A formula that stands in no cell: of a name, a rule, a list of choices, a chart … */
export interface HeldFormula {
  /** The sheet that addresses without one mean; null when there is none. */
  readonly sheet: Sheet | null;
  /** The area whose first cell the formula is written for, when its references are relative to it. */
  readonly area: Rect | null;
  readonly text: string;
  readonly set: (text: string) => void;
}

/** Visits every formula of a workbook outside its cells. */
export function forEachHeldFormula(workbook: Workbook, visit: (held: HeldFormula) => void): void {
  for (const name of [...workbook.names, ...workbook.sheets.flatMap((sheet) => sheet.names)]) {
    visitField(visit, name.scope, null, name, "formula");
  }
  for (const sheet of workbook.sheets) {
    for (const format of sheet.conditionalFormats) visitFormat(visit, sheet, format);
    for (const validation of sheet.validations) visitValidation(visit, sheet, validation);
    for (const { series } of sheet.charts) {
      for (const item of series) {
        for (const field of ["values", "categories", "nameReference"] as const)
          visitField(visit, sheet, null, item, field, false);
      }
    }
    for (const table of sheet.tables) {
      for (const column of table.columns) visitField(visit, sheet, table.bodyRange(), column, "formula");
    }
    for (const link of sheet.hyperlinks.values()) visitField(visit, sheet, null, link, "documentReference", false);
  }
}

type Visit = (held: HeldFormula) => void;

/** Visits a property when it holds a formula. */
function visitField<Field extends string>(
  visit: Visit,
  sheet: Sheet | null,
  area: Rect | null,
  holder: { [Key in Field]?: unknown },
  field: Field,
  onlyWithSign = true,
): void {
  const text = holder[field];
  if (typeof text !== "string" || text === "" || (onlyWithSign && !text.startsWith("="))) return;
  visit({
    sheet,
    area,
    text,
    set: (next) => {
      holder[field] = next;
    },
  });
}

function visitFormat(visit: Visit, sheet: Sheet, { range, rule }: ConditionalFormat): void {
  for (const field of ["formula", "formula1", "formula2"] as const) visitField(visit, sheet, range, rule, field);
  for (const point of [rule.minimum, rule.midpoint, rule.maximum, ...(rule.icons ?? [])]) {
    if (point) visitField(visit, sheet, range, point, "formula");
  }
}

const BASIC = ["wholeNumber", "decimal", "date", "time", "textLength"] as const satisfies (keyof ValidationRule)[];

function visitValidation(visit: Visit, sheet: Sheet, { range, rule }: Validation): void {
  if (rule.list) visitField(visit, sheet, range, rule.list, "source");
  if (rule.custom) visitField(visit, sheet, range, rule.custom, "formula");
  for (const kind of BASIC) {
    const basic = rule[kind];
    if (!basic) continue;
    visitField(visit, sheet, range, basic, "formula1");
    visitField(visit, sheet, range, basic, "formula2");
  }
}
