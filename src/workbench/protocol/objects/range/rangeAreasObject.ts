import { fullAddress, MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import type { Rect } from "../../../model/address";
import { contains, overlaps } from "../../../model/rectangles";
import { flagOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { rangeFormatObject } from "../format/rangeFormatObject";
import { sheetObject } from "../sheet/sheetObject";
import { readRangeStyle, setRangeStyle } from "../style/rangeStyle";
import { scopedTablesObject } from "../table/scopedTablesObject";
import { clearCells } from "./clearCells";
import { copyFrom } from "./copyFrom";
import { areasWalking } from "./areasWalking";
import { newRange } from "./rangeObject";

const rangesClass = collection<RangeAreasTarget, Rect>({
  name: "RangeCollection",
  all: ({ areas }) => areas,
  wrap: ({ host, sheet }, rect) => newRange(host, { sheet, rect }),
  matches: () => false,
});

const address = ({ areas, sheet }: RangeAreasTarget): string =>
  areas.map((area) => fullAddress(sheet.name, area)).join(",");

const rangeAreasClass: HostClass<RangeAreasTarget> = {
  name: "RangeAreas",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  scalars: {
    address: { get: address },
    addressLocal: { get: address },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
    isEntireRow: { get: ({ areas }) => areas.every(({ columns }) => columns === MAX_COLUMNS) },
    isEntireColumn: { get: ({ areas }) => areas.every(({ rows }) => rows === MAX_ROWS) },
    style: { get: readRangeStyle, set: setRangeStyle, onRequest: true },
  },
  navigation: {
    areas: (target) => bind(rangesClass, target),
    format: rangeFormatObject,
    worksheet: ({ host, sheet }) => sheetObject(host, sheet),
  },
  methods: {
    ...areasWalking,
    clear: clearCells,
    calculate: ({ host, sheet, areas }) => {
      for (const area of areas) host.calc.invalidate(sheet, area);
      host.calc.recalculate();
    },
    setDirty: ({ host, sheet, areas }) => {
      for (const area of areas) host.calc.invalidate(sheet, area);
    },
    copyFrom: ({ host, sheet, areas }, source, copyType, skipBlanks, transpose) => {
      for (const rect of areas) copyFrom(host, { sheet, rect }, source, copyType, skipBlanks, transpose);
    },
    getTables: ({ host, sheet, areas }, fullyContained) => {
      const within = flagOr(fullyContained, false) ? contains : overlaps;
      const list = sheet.tables.filter((table) => areas.some((area) => within(area, table.range)));
      return scopedTablesObject({ host, list });
    },
    _KeepReference: (target) => target.host.references.keep(target, () => rangeAreasObject(target)),
  },
};

export function rangeAreasObject(target: RangeAreasTarget): HostObject {
  return bind(rangeAreasClass, target);
}
