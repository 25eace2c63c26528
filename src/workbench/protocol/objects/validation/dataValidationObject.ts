import { contains, overlaps, subtract } from "../../../model/rectangles";
import type { Rect } from "../../../model/address";
import type { Validation, ValidationRule } from "../../../model/validation";
import { newValidation } from "../../../model/validation";
import { cutRules } from "../../../calc/cutRules";
import { fields, flag, flagOr, oneOf, textOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, itemNotFound } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import type { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";
import { rangeAreasObject } from "../range/rangeAreasObject";
import { invalidCells } from "./cellValidity";
import { readRule, ruleKinds } from "./readRule";

const dataValidationClass: HostClass<RangeTarget> = {
  name: "DataValidation",
  scalars: {
    rule: {
      get: (range) => common(range, (validation) => validation.rule, {}),
      set: (range, value) => replace(range, readRule(value)),
    },
    type: { get: kindOf },
    errorAlert: {
      get: (range) => common(range, (validation) => validation.errorAlert, newValidation(range.rect, {}).errorAlert),
      set: (range, value) => {
        const { showAlert, style, title, message } = fields(value);
        change(range, {
          errorAlert: {
            showAlert: flagOr(showAlert, true),
            style: oneOf(style ?? "Stop", ["Stop", "Warning", "Information"]),
            title: textOr(title, ""),
            message: textOr(message, ""),
          },
        });
      },
    },
    prompt: {
      get: (range) => common(range, (validation) => validation.prompt, newValidation(range.rect, {}).prompt),
      set: (range, value) => {
        const { showPrompt, title, message } = fields(value);
        change(range, {
          prompt: { showPrompt: flagOr(showPrompt, true), title: textOr(title, ""), message: textOr(message, "") },
        });
      },
    },
    valid: {
      /** Null when some cells are valid and some are not. */
      get: ({ host, sheet, rect }) => {
        const invalid = invalidCells(host, sheet, rect).length;
        const { rows, columns } = sheet.clip(rect);
        return invalid === 0 ? true : invalid === rows * columns ? false : null;
      },
    },
    ignoreBlanks: {
      get: (range) => common(range, (validation) => validation.ignoreBlanks, true),
      set: (range, value) => change(range, { ignoreBlanks: flag(value) }),
    },
  },
  methods: {
    clear: (range) => replace(range, null),
    getInvalidCells: (range) => invalidAreas(range) ?? noneInvalid(),
    getInvalidCellsOrNullObject: invalidAreas,
  },
};

export function dataValidationObject(range: RangeTarget): HostObject {
  return bind(dataValidationClass, range);
}

interface Rules {
  readonly found: readonly Validation[];
  /** Whether every cell of the range has one of them. */
  readonly complete: boolean;
}

function rulesOf({ sheet, rect }: RangeTarget): Rules {
  const found = sheet.validations.filter((validation) => overlaps(validation.range, rect));
  const rest = found.reduce<Rect[]>((left, { range }) => left.flatMap((piece) => subtract(piece, range)), [rect]);
  return { found, complete: rest.length === 0 };
}

/** What all cells have in common; `without` when none has a rule, null when they differ. */
function common<Item>(range: RangeTarget, of: (validation: Validation) => Item, without: Item): Item | null {
  const { found, complete } = rulesOf(range);
  const [first] = found;
  if (!first) return without;
  const same = found.every((validation) => JSON.stringify(of(validation)) === JSON.stringify(of(first)));
  return complete && same ? of(first) : null;
}

function kindOf(range: RangeTarget): string {
  const rule = common(range, (validation) => validation.rule, {});
  if (rule === null) return rulesOf(range).complete ? "MixedCriteria" : "Inconsistent";
  const [kind] = Object.keys(rule) as (keyof ValidationRule)[];
  return kind === undefined ? "None" : ruleKinds[kind];
}

/** Takes the rule of these cells away, cutting larger areas, and puts the new one there. */
function replace(range: RangeTarget, rule: ValidationRule | null): void {
  const { host, sheet, rect } = range;
  requirePermission(sheet, null);
  const others = cutRules(sheet.validations, rect);
  sheet.validations = rule ? [...others, newValidation(rect, rule)] : others;
  host.workbook.emit("validation", sheet);
}

function invalidAreas({ host, sheet, rect }: RangeTarget): HostObject | null {
  const cells = invalidCells(host, sheet, rect);
  return cells.length === 0 ? null : rangeAreasObject(new RangeAreasTarget(host, sheet, cells));
}

function noneInvalid(): never {
  throw itemNotFound("All cells of the range are valid.");
}

function change(
  range: RangeTarget,
  properties: Partial<Pick<Validation, "errorAlert" | "prompt" | "ignoreBlanks">>,
): void {
  const { host, sheet, rect } = range;
  requirePermission(sheet, null);
  const mine = sheet.validations.filter((validation) => contains(rect, validation.range));
  if (mine.length === 0) throw invalidArgument("Set a rule before its error alert or prompt.");
  for (const validation of mine) Object.assign(validation, properties);
  host.workbook.emit("validation", sheet);
}
