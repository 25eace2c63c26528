import { intersect, parseCells, splitAddress } from "./address";
import type { Rect } from "./address";
import { cellsIn } from "./locate";
import { RULE_KINDS, valueAt } from "./ruleSettings";
import type { RuleKind } from "./ruleSettings";
import type { RuleSnapshot } from "./snapshot";
import { supports } from "./runExcel";

interface FoundRule {
  readonly format: Excel.ConditionalFormat;
  readonly cells: string;
}

/**
 * Conditional formats that lie wholly inside an area, first priority first. Those that reach beyond it are never
 * touched, so they need no saving.
 */
export async function rulesInside(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
): Promise<readonly FoundRule[]> {
  if (!supports("1.9")) return [];
  const formats = cellsIn(sheet, rect).conditionalFormats.load("items/id,items/type,items/stopIfTrue,items/priority");
  await context.sync();
  const ranges = formats.items.map((format) => format.getRanges().load("address"));
  await context.sync();
  return formats.items
    .map((format, index) => ({ format, cells: cellsText(ranges[index]?.address ?? "") }))
    .filter(({ cells }) => isWithin(cells, rect))
    .sort((a, b) => a.format.priority - b.format.priority);
}

/** Saves the rules inside an area. */
export async function captureRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
): Promise<RuleSnapshot[]> {
  const rules = await rulesInside(context, sheet, rect);
  const loaded = rules.flatMap(({ format, cells }) => {
    const kind = RULE_KINDS[format.type];
    if (!kind) return [];
    const part = partOf(format, kind.part);
    part.load(kind.paths.join(","));
    const lines = hasLook(kind)
      ? RULE_SIDES.map((side) => [side, lineOf(part, side).load("style,color")] as const)
      : [];
    return [{ format, cells, kind, part, lines }];
  });
  await context.sync();
  return loaded.map(({ format, cells, kind, part, lines }) => {
    const json: unknown = part.toJSON();
    const settings = Object.fromEntries(
      kind.paths
        .map((path) => [path, valueAt(json, path)])
        .filter(([, value]) => value !== undefined && value !== null),
    ) as Record<string, unknown>;
    const { type, priority, stopIfTrue } = format;
    const drawn = lines.filter(([, line]) => line.style !== "None");
    const borders = Object.fromEntries(drawn.map(([side, { style, color }]) => [side, { style, color }]));
    return { type, cells, priority, stopIfTrue, settings, borders };
  });
}

/** The sides a rule can draw lines along. */
const RULE_SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

export function lineOf({ format }: RulePart, side: string): Excel.ConditionalRangeBorder {
  if (!format) throw new TypeError("The rule has no look of its own.");
  return format.borders.getItem(side as (typeof RULE_SIDES)[number]);
}

function hasLook({ paths }: RuleKind): boolean {
  return paths.some((path) => path.startsWith("format/"));
}

export interface RulePart {
  /** Present where the rule gives cells a look, not a scale or a bar. */
  readonly format?: Excel.ConditionalRangeFormat;
  load(paths: string): unknown;
  set(properties: object): void;
  toJSON(): unknown;
}

/** The member that holds the settings; they have the same form for all types, which the Office types do not say. */
export function partOf(format: Excel.ConditionalFormat, name: string): RulePart {
  return (format as unknown as Record<string, RulePart>)[name] as RulePart;
}

/** `Sheet!A1:B2,Sheet!D4` without the sheet names. */
function cellsText(address: string): string {
  return address
    .split(",")
    .map((part) => splitAddress(part).cells)
    .join(",");
}

function isWithin(cells: string, rect: Rect): boolean {
  return cells.split(",").every((part) => {
    const own = parseCells(part);
    const shared = own && intersect(own, rect);
    return Boolean(own && shared && shared.rows === own.rows && shared.columns === own.columns);
  });
}
