import { throwIfCancelled } from "./cancellation";
import { cellsIn } from "./locate";
import { sizedRect } from "./planShape";
import type { ValidationPlan } from "./port";
import { supports } from "./runExcel";
import { settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

/** Excel's limits for a list written into the rule itself, and for the texts shown. */
const LIST_CHARACTERS = 255;
const TITLE_CHARACTERS = 32;
const MESSAGE_CHARACTERS = 255;

/** What may be typed into the columns meant for editing. Hosts without data validation do without. */
export async function addValidations(writing: Writing): Promise<void> {
  if (!supports("1.8")) return;
  throwIfCancelled(writing.options.signal);
  for (const plan of writing.plan.sheets) {
    const sheet = sheetFor(writing, plan);
    for (const validation of plan.validations) addValidation(cellsIn(sheet, sizedRect(validation)), validation);
  }
  await settle(writing);
}

function addValidation(range: Excel.Range, plan: ValidationPlan): void {
  const rule = ruleOf(plan.rule);
  if (!rule) return;
  const title = plan.title.slice(0, TITLE_CHARACTERS);
  const message = plan.message.slice(0, MESSAGE_CHARACTERS);
  const { dataValidation } = range;
  dataValidation.rule = rule;
  dataValidation.errorAlert = { title, message, showAlert: true, style: "Stop" };
  dataValidation.prompt = { title, message, showPrompt: true };
}

/** Choices that a rule cannot hold (a comma in one, too many in all) are left to the user: the cells stay free. */
function ruleOf(rule: ValidationPlan["rule"]): Excel.DataValidationRule | null {
  if (rule.kind === "decimal") {
    return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
  }
  const source = rule.values.join(",");
  const fits = rule.values.length > 0 && source.length <= LIST_CHARACTERS;
  const plain = rule.values.every((value) => !value.includes(",") && value === value.trim() && !value.startsWith("="));
  return fits && plain ? { list: { inCellDropDown: true, source } } : null;
}
