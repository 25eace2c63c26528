import type { ConditionalFormatType } from "../../../model/conditionalFormat";
import { flag, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, invalidOperation } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { rangeAreasObject } from "../range/rangeAreasObject";
import { newRange } from "../range/rangeObject";
import { cellValueRule, customRule, textRule } from "./formatRules";
import type { OnFormat } from "./onFormat";
import { formatChanged } from "./onFormat";
import { iconSet, presetRule, topBottomRule } from "./rankRules";
import { colorScale, dataBar } from "./scales";

const parts: Readonly<Record<string, { readonly type: ConditionalFormatType; readonly make: HostClass<OnFormat> }>> = {
  cellValue: { type: "CellValue", make: cellValueRule },
  textComparison: { type: "ContainsText", make: textRule },
  custom: { type: "Custom", make: customRule },
  colorScale: { type: "ColorScale", make: colorScale },
  dataBar: { type: "DataBar", make: dataBar },
  iconSet: { type: "IconSet", make: iconSet },
  topBottom: { type: "TopBottom", make: topBottomRule },
  preset: { type: "PresetCriteria", make: presetRule },
};

const neverStop = new Set<ConditionalFormatType>(["ColorScale", "DataBar", "IconSet"]);

const conditionalFormatClass: HostClass<OnFormat> = {
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: {
      get: ({ format }) => format.priority,
      set: (target, value) => {
        const { sheet, format } = target;
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        const place = wholeNumber(value);
        if (place < 0 || place > others.length) throw invalidArgument();
        others.splice(place, 0, format);
        others.forEach((item, priority) => (item.priority = priority));
        sheet.conditionalFormats = others;
        formatChanged(target);
      },
    },
    stopIfTrue: {
      /** Scales, bars and icons know no stopping. */
      get: ({ format }) => (neverStop.has(format.type) ? null : format.stopIfTrue),
      set: (target, value) => {
        if (neverStop.has(target.format.type)) throw invalidArgument();
        target.format.stopIfTrue = flag(value);
        formatChanged(target);
      },
    },
  },
  navigation: Object.fromEntries(
    Object.entries(parts).flatMap(([name, { type, make }]) => [
      [name, (target: OnFormat): HostObject => (target.format.type === type ? bind(make, target) : wrongType(name))],
      [`${name}OrNullObject`, (target: OnFormat) => (target.format.type === type ? bind(make, target) : null)],
    ]),
  ),
  methods: {
    getRange: ({ host, sheet, format }) => newRange(host, { sheet, rect: format.range }),
    getRangeOrNullObject: ({ host, sheet, format }) => newRange(host, { sheet, rect: format.range }),
    getRanges: ({ host, sheet, format }) => rangeAreasObject(new RangeAreasTarget(host, sheet, [format.range])),
    delete: (target) => {
      const { sheet, format } = target;
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      formatChanged(target);
    },
  },
};

export function conditionalFormatObject(target: OnFormat): HostObject {
  return bind(conditionalFormatClass, target);
}

function wrongType(name: string): never {
  throw invalidOperation(`The conditional format is of another type and has no ${name}.`);
}
