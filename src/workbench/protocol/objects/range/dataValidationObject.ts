import { contains, subtract } from "../../../model/rectangles";
import type { Validation, ValidationRule } from "../../../model/validation";
import { newValidation } from "../../../model/validation";
import { fields, flag, flagOr, textOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { RangeTarget } from "../../core/rangeTarget";

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
    rule: { get: (range) => find(range)?.rule ?? {}, set: setRule },
    type: { get: (range) => kindOf(find(range)) },
    errorAlert: {
      get: (range) => find(range)?.errorAlert ?? newValidation(range.rect, {}).errorAlert,
      set: (range, value) => {
        const { showAlert, style, title, message } = fields(value);
        change(range, (validation) => {
          validation.errorAlert = {
            showAlert: flagOr(showAlert, true),
            style: textOr(style, "Stop"),
            title: textOr(title, ""),
            message: textOr(message, ""),
          };
        });
      },
    },
    prompt: {
      get: (range) => find(range)?.prompt ?? newValidation(range.rect, {}).prompt,
      set: (range, value) => {
        const { showPrompt, title, message } = fields(value);
        change(range, (validation) => {
          validation.prompt = {
            showPrompt: flagOr(showPrompt, true),
            title: textOr(title, ""),
            message: textOr(message, ""),
          };
        });
      },
    },
    ignoreBlanks: {
      get: (range) => find(range)?.ignoreBlanks ?? true,
      set: (range, value) => {
        const ignore = flag(value);
        change(range, (validation) => {
          validation.ignoreBlanks = ignore;
        });
      },
    },
  },
  methods: { clear: (range) => replace(range, null) },
};

export function dataValidationObject(range: RangeTarget): HostObject {
  return bind(dataValidationClass, range);
}

function find({ sheet, rect }: RangeTarget): Validation | undefined {
  return sheet.validations.find((validation) => contains(validation.range, rect));
}

function kindOf(validation: Validation | undefined): string {
  const [kind] = Object.keys(validation?.rule ?? {}) as (keyof ValidationRule)[];
  return kind === undefined ? "None" : ruleKinds[kind];
}

function setRule(range: RangeTarget, given: unknown): void {
  const set = Object.entries(fields(given)).filter(([, part]) => part !== null && part !== undefined);
  const [kind, part] = set[0] ?? [];
  if (kind === undefined || set.length > 1 || !Object.hasOwn(ruleKinds, kind)) throw invalidArgument();
  // The rule's own fields are kept as the add-in gave them: they are what Excel hands back.
  replace(range, { [kind]: listSource(kind, fields(part)) } as ValidationRule);
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
  host.editor.requireEditable(sheet, rect);
  const others = sheet.validations.flatMap((validation) =>
    subtract(validation.range, rect).map((piece) => ({ ...validation, range: piece })),
  );
  sheet.validations = rule ? [...others, newValidation(rect, rule)] : others;
  host.workbook.emit("validation", sheet);
}

function change(range: RangeTarget, alter: (validation: Validation) => void): void {
  range.host.editor.requireEditable(range.sheet, range.rect);
  const validation = find(range);
  if (!validation) throw invalidArgument("Set a rule before its error alert or prompt.");
  alter(validation);
  range.host.workbook.emit("validation", range.sheet);
}
