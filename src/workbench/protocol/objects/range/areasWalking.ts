import { isOnSheet, MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import type { Rect } from "../../../model/address";
import { intersect } from "../../../model/rectangles";
import { flagOr, wholeNumber } from "../../core/arguments";
import { invalidArgument, itemNotFound } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { isHostObject } from "../../core/isHostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { RangeTarget } from "../../core/rangeTarget";
import { readRange } from "../../core/readRange";
import { rangeAreasObject } from "./rangeAreasObject";
import { specialCells } from "./specialCells";
import { usedWithin } from "./usedWithin";

/** Areas relative to areas. */
export const areasWalking: Readonly<Record<string, Method<RangeAreasTarget>>> = {
  getEntireRow: (target) => moved(target, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: (target) => moved(target, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  getOffsetRangeAreas: (target, rows, columns) =>
    moved(target, (area) => ({
      ...area,
      row: area.row + wholeNumber(rows),
      column: area.column + wholeNumber(columns),
    })),
  getIntersection: (target, other) => common(target, other) ?? nothing(),
  getIntersectionOrNullObject: common,
  getUsedRangeAreas: (target, valuesOnly) => used(target, valuesOnly) ?? nothing(),
  getUsedRangeAreasOrNullObject: used,
  getSpecialCells: (target, cellType, valueType) => special(target, cellType, valueType) ?? nothing(),
  getSpecialCellsOrNullObject: special,
};

function moved(target: RangeAreasTarget, move: (area: Rect) => Rect): HostObject {
  const areas = target.areas.map(move);
  if (!areas.every(isOnSheet)) throw invalidArgument();
  return rangeAreasObject(new RangeAreasTarget(target.host, target.sheet, areas));
}

function found({ host, sheet }: RangeAreasTarget, areas: readonly Rect[]): HostObject | null {
  return areas.length === 0 ? null : rangeAreasObject(new RangeAreasTarget(host, sheet, areas));
}

function common(target: RangeAreasTarget, other: unknown): HostObject | null {
  const several = isHostObject(other) && other.target instanceof RangeAreasTarget ? other.target : null;
  const place = several ? null : readRange(target.host, target.sheet, other);
  if ((several ?? place)?.sheet !== target.sheet) return null;
  const others = several?.areas ?? (place ? [place.rect] : []);
  return found(
    target,
    target.areas.flatMap((area) => others.flatMap((item) => intersect(area, item) ?? [])),
  );
}

function used(target: RangeAreasTarget, valuesOnly: unknown): HostObject | null {
  const only = flagOr(valuesOnly, false);
  return found(
    target,
    target.areas.flatMap((area) => usedWithin(target.sheet, area, only) ?? []),
  );
}

function special(target: RangeAreasTarget, cellType: unknown, valueType: unknown): HostObject | null {
  return found(
    target,
    target.areas.flatMap((area) => specialCells(new RangeTarget(target.host, target.sheet, area), cellType, valueType)),
  );
}

function nothing(): never {
  throw itemNotFound();
}
