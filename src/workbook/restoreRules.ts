import type { Rect } from "./address";
import { lineOf, partOf, rulesInside } from "./captureRules";
import { RULE_KINDS, nested } from "./ruleSettings";
import type { AreaSnapshot, RuleSnapshot } from "./snapshot";

/** Removes the conditional formats that lie wholly inside an area. */
export async function removeRules(context: Excel.RequestContext, sheet: Excel.Worksheet, rect: Rect): Promise<void> {
  for (const { format } of await rulesInside(context, sheet, rect)) format.delete();
}

/**
 * Puts the saved rules in place of those inside the areas. All areas together, most important rule first: then each
 * gets its old place among all rules of the sheet.
 */
export async function restoreRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly AreaSnapshot[],
): Promise<void> {
  for (const { rect } of areas) await removeRules(context, sheet, rect);
  const rules = areas.flatMap((area) => area.rules).sort((a, b) => a.priority - b.priority);
  for (const rule of rules) addRule(sheet, rule);
  await context.sync();
}

function addRule(sheet: Excel.Worksheet, rule: RuleSnapshot): void {
  const kind = RULE_KINDS[rule.type];
  if (!kind) return;
  const target = rule.cells.includes(",") ? sheet.getRanges(rule.cells) : sheet.getRange(rule.cells);
  const format = target.conditionalFormats.add(rule.type as "Custom");
  // Colour scales and the like take no stop; setting it would be refused.
  if (rule.stopIfTrue) format.stopIfTrue = true;
  const part = partOf(format, kind.part);
  part.set(nested(rule.settings));
  for (const [side, { style, color }] of Object.entries(rule.borders)) {
    const line = lineOf(part, side);
    line.style = style as "Continuous";
    line.color = color;
  }
  format.priority = rule.priority;
}
