import type { ConditionalFormat, ConditionalFormatType } from "../../../model/conditionalFormat";
import type { Rect } from "../../../model/address";
import { movedFormula } from "../../../calc/movedFormula";
import { overlaps, subtract } from "../../../model/rectangles";
import { oneOf } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import type { RangeTarget } from "../../core/rangeTarget";
import { conditionalFormatObject } from "./conditionalFormatObject";
import { requirePermission } from "../../core/requirePermission";

const types: readonly ConditionalFormatType[] = [
  "CellValue",
  "ContainsText",
  "ColorScale",
  "DataBar",
  "Custom",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
];

const conditionalFormatsClass = collection<RangeTarget, ConditionalFormat>({
  name: "ConditionalFormatCollection",
  all: formatsOf,
  wrap: ({ host, sheet }, format) => conditionalFormatObject({ host, sheet, format }),
  matches: (format, key) => format.id === key,
  methods: {
    add: ({ host, sheet, rect }, type) => {
      requirePermission(sheet, "allowFormatCells");
      const format: ConditionalFormat = {
        id: host.workbook.newId(),
        type: oneOf(type, types),
        range: rect,
        rule: {},
        format: {},
        priority: 0,
        stopIfTrue: false,
      };
      // The newest comes first and is looked at first.
      sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
      sheet.conditionalFormats.forEach((item, priority) => (item.priority = priority));
      host.workbook.emit("conditionalFormat", sheet);
      return conditionalFormatObject({ host, sheet, format });
    },
    clearAll: (target) => {
      const { host, sheet } = target;
      requirePermission(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => withoutArea(host, format, target.rect));
      sheet.conditionalFormats.forEach((item, priority) => (item.priority = priority));
      host.workbook.emit("conditionalFormat", sheet);
    },
  },
});

export function conditionalFormatsObject(range: RangeTarget): HostObject {
  return bind(conditionalFormatsClass, range);
}

/**
 * What is left of a format when its rule is taken from some cells: the first piece is the format itself, the others
 * become formats of their own.
 */
function withoutArea(host: HostContext, format: ConditionalFormat, area: Rect): ConditionalFormat[] {
  if (!overlaps(format.range, area)) return [format];
  const pieces = subtract(format.range, area).map((range) => ({ range, rule: ruleFrom(format, range) }));
  return pieces.map((piece, index) =>
    index === 0 ? Object.assign(format, piece) : { ...format, ...piece, id: host.workbook.newId() },
  );
}

/** Formulas are relative to the first cell of a format's range. */
function ruleFrom({ rule, range: before }: ConditionalFormat, range: Rect): ConditionalFormat["rule"] {
  const [rows, columns] = [range.row - before.row, range.column - before.column];
  const { formula, formula1, formula2 } = rule;
  return {
    ...rule,
    ...(formula === undefined ? {} : { formula: movedFormula(formula, rows, columns) }),
    ...(formula1 === undefined ? {} : { formula1: movedFormula(formula1, rows, columns) }),
    ...(formula2 === undefined ? {} : { formula2: movedFormula(formula2, rows, columns) }),
  };
}

function formatsOf({ sheet, rect }: RangeTarget): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => overlaps(format.range, rect));
}
