import type { Rect } from "./address";
import { partOf, rulesInside } from "./captureRules";
import { RULE_KINDS, nested } from "./ruleSettings";
import type { RuleSnapshot } from "./snapshot";

/** Removes the conditional formats that lie wholly inside an area. */
export async function removeRules(context: Excel.RequestContext, sheet: Excel.Worksheet, rect: Rect): Promise<void> {
  for (const { format } of await rulesInside(context, sheet, rect)) format.delete();
}

/** Puts the saved rules in place of those inside the area, each at its old place among all rules of the sheet. */
export async function restoreRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  rules: readonly RuleSnapshot[],
): Promise<void> {
  await removeRules(context, sheet, rect);
  for (const rule of rules) {
    const kind = RULE_KINDS[rule.type];
    if (!kind) continue;
    const target = rule.cells.includes(",") ? sheet.getRanges(rule.cells) : sheet.getRange(rule.cells);
    const format = target.conditionalFormats.add(rule.type as Excel.ConditionalFormatType);
    // Colour scales and the like take no stop; setting it would be refused.
    if (rule.stopIfTrue) format.stopIfTrue = true;
    partOf(format, kind.part).set(nested(rule.settings));
    format.priority = rule.priority;
  }
}
