import type { Rect } from "../../../model/address";
import type { Area } from "../../../model/events";
import { contains, overlaps } from "../../../model/rectangles";
import { flagOr } from "../../core/arguments";
import { itemNotFound } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { RangeTarget } from "../../core/rangeTarget";
import { scopedTablesObject } from "../table/scopedTablesObject";
import { allOf, directDependents, directPrecedents } from "./directPrecedents";
import { rangeAreasObject } from "./rangeAreasObject";
import { newRange } from "./rangeObject";
import { rangeViewObject } from "./rangeViewObject";
import { specialCells } from "./specialCells";
import { surroundingRegion } from "./surroundingRegion";
import { usedWithin } from "./usedWithin";
import { workbookRangeAreasObject } from "./workbookRangeAreasObject";

/** Ranges that depend on what the cells hold. */
export const rangeSearching: Readonly<Record<string, Method<RangeTarget>>> = {
  getUsedRange: (range, valuesOnly) => used(range, valuesOnly) ?? nothing(),
  getUsedRangeOrNullObject: used,
  getSurroundingRegion: (range) =>
    newRange(range.host, { sheet: range.sheet, rect: surroundingRegion(range.sheet, range.rect) }),
  getSpecialCells: (range, cellType, valueType) => special(range, cellType, valueType) ?? nothing(),
  getSpecialCellsOrNullObject: special,
  getMergedAreasOrNullObject: (range) =>
    areas(
      range,
      range.sheet.merges.filter((merge) => overlaps(merge, range.rect)),
    ),
  getVisibleView: (range) => rangeViewObject(range),
  getSpillingToRange: (range) => spillingTo(range) ?? nothing(),
  getSpillingToRangeOrNullObject: spillingTo,
  getSpillParent: (range) => spillParent(range) ?? nothing(),
  getSpillParentOrNullObject: spillParent,
  getDirectPrecedents: (range) => workbookRangeAreasObject(range.host, directPrecedents(range)),
  getDirectDependents: (range) => workbookRangeAreasObject(range.host, directDependents(range)),
  getPrecedents: (range) =>
    workbookRangeAreasObject(
      range.host,
      allOf(range, (area) => directPrecedents(at(range, area))),
    ),
  getDependents: (range) =>
    workbookRangeAreasObject(
      range.host,
      allOf(range, (area) => directDependents(at(range, area))),
    ),
  getTables: ({ host, sheet, rect }, fullyContained) => {
    const within = flagOr(fullyContained, false) ? contains : overlaps;
    return scopedTablesObject({ host, list: sheet.tables.filter((table) => within(rect, table.range)) });
  },
};

function at({ host }: RangeTarget, { sheet, rect }: Area): RangeTarget {
  return new RangeTarget(host, sheet, rect);
}

function used(range: RangeTarget, valuesOnly: unknown): HostObject | null {
  const rect = usedWithin(range.sheet, range.rect, flagOr(valuesOnly, false));
  return rect && newRange(range.host, { sheet: range.sheet, rect });
}

function special(range: RangeTarget, cellType: unknown, valueType: unknown): HostObject | null {
  return areas(range, specialCells(range, cellType, valueType));
}

function areas(range: RangeTarget, rects: readonly Rect[]): HostObject | null {
  return rects.length === 0 ? null : rangeAreasObject(new RangeAreasTarget(range.host, range.sheet, rects));
}

function spillingTo(range: RangeTarget): HostObject | null {
  const rect = range.sheet.spillRange(range.rect.row, range.rect.column);
  return rect && newRange(range.host, { sheet: range.sheet, rect });
}

function spillParent(range: RangeTarget): HostObject | null {
  const anchor = range.sheet.spillAnchor(range.rect.row, range.rect.column);
  return anchor && newRange(range.host, { sheet: range.sheet, rect: firstCell(anchor) });
}

function firstCell({ row, column }: { row: number; column: number }): Rect {
  return { row, column, rows: 1, columns: 1 };
}

function nothing(): never {
  throw itemNotFound();
}
