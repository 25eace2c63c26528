import { contains, overlaps, subtract } from "../../../model/rectangles";
import type { Rect } from "../../../model/address";
import type { Validation, ValidationRule } from "../../../model/validation";
import { newValidation } from "../../../model/validation";
import { fields, flag, flagOr, textOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";

const ruleKinds: Readonly<Record<keyof ValidationRule, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const dataValidationClass: HostClass<RangeTarget> = {
  name: "DataValidation",
  scalars: {
    rule: { get: (range) => common(range, (validation) => validation.rule, {}), set: setRule },
    type: { get: kindOf },
    errorAlert: {
      get: (range) => common(range, (validation) => validation.errorAlert, newValidation(range.rect, {}).errorAlert),
      set: (range, value) => {
        const { showAlert, style, title, message } = fields(value);
        change(range, {
          errorAlert: {
            showAlert: flagOr(showAlert, true),
            style: textOr(style, "Stop"),
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
    ignoreBlanks: {
      get: (range) => common(range, (validation) => validation.ignoreBlanks, true),
      set: (range, value) => change(range, { ignoreBlanks: flag(value) }),
    },
  },
  methods: { clear: (range) => replace(range, null) },
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

function setRule(range: RangeTarget, given: unknown): void {
  const set = Object.entries(fields(given)).filter(([, part]) => part !== null && part !== undefined);
  const [kind, part] = set[0] ?? [];
  if (kind === undefined || set.length > 1 || !Object.hasOwn(ruleKinds, kind)) throw invalidArgument();
  // The rule's own fields are kept as the add-in gave them: they are what Excel hands back.
  replace(range, { [kind]: listSource(kind, fields(part)) });
}

function listSource(kind: string, part: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (kind !== "list") return part;
  const { source, inCellDropDown } = part;
  const text = textOr(source, "");
  // Excel takes at most 255 characters of listed values; longer lists must stand in cells.
  if (text === "" || (!text.startsWith("=") && text.length > 255)) throw invalidArgument();
  return { source: text, inCellDropDown: flagOr(inCellDropDown, true) };
}

/** Takes the rule of these cells away, cutting larger areas, and puts the new one there. */
function replace(range: RangeTarget, rule: ValidationRule | null): void {
  const { host, sheet, rect } = range;
  requirePermission(sheet, null);
  const others = sheet.validations.flatMap((validation) =>
    subtract(validation.range, rect).map((piece) => ({ ...validation, range: piece })),
  );
  sheet.validations = rule ? [...others, newValidation(rect, rule)] : others;
  host.workbook.emit("validation", sheet);
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
