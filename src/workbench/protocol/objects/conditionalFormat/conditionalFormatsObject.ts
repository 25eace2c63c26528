import type { ConditionalFormat, ConditionalFormatType } from "../../../model/conditionalFormat";
import { overlaps } from "../../../model/rectangles";
import { oneOf } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
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
      const mine = formatsOf(target);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !mine.includes(format));
      host.workbook.emit("conditionalFormat", sheet);
    },
  },
});

export function conditionalFormatsObject(range: RangeTarget): HostObject {
  return bind(conditionalFormatsClass, range);
}

function formatsOf({ sheet, rect }: RangeTarget): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => overlaps(format.range, rect));
}
