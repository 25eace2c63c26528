import { fullAddress, MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import type { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { rangeFormatObject } from "../format/rangeFormatObject";
import { sheetObject } from "../sheet/sheetObject";
import { clearCells } from "./clearCells";
import { newRange } from "./rangeObject";

const rangesClass = collection<RangeAreasTarget, RangeAreasTarget["areas"][number]>({
  name: "RangeCollection",
  all: ({ areas }) => areas,
  wrap: ({ host, sheet }, rect) => newRange(host, { sheet, rect }),
  matches: () => false,
});

const rangeAreasClass: HostClass<RangeAreasTarget> = {
  name: "RangeAreas",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  scalars: {
    address: { get: ({ areas, sheet }) => areas.map((area) => fullAddress(sheet.name, area)).join(",") },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
    isEntireRow: { get: ({ areas }) => areas.every(({ columns }) => columns === MAX_COLUMNS) },
    isEntireColumn: { get: ({ areas }) => areas.every(({ rows }) => rows === MAX_ROWS) },
  },
  navigation: {
    areas: (target) => bind(rangesClass, target),
    format: rangeFormatObject,
    worksheet: ({ host, sheet }) => sheetObject(host, sheet),
  },
  methods: {
    clear: clearCells,
    _KeepReference: (target) => target.host.references.keep(target, () => rangeAreasObject(target)),
  },
};

export function rangeAreasObject(target: RangeAreasTarget): HostObject {
  return bind(rangeAreasClass, target);
}
