import { MAX_COLUMNS, MAX_ROWS, parseA1, toA1 } from "../../../model/address";
import type { Rect } from "../../../model/address";
import { invalidArgument, itemNotFound } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { isHostObject } from "../../core/isHostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { readRange } from "../../core/readRange";
import { requirePermission } from "../../core/requirePermission";
import { rangeAreasObject } from "../range/rangeAreasObject";
import { newRange } from "../range/rangeObject";

/** The area to be printed, and the rows and columns repeated on every page. */
export const printedParts: Readonly<Record<string, Method<OnSheet>>> = {
  setPrintArea: (target, area) => {
    requirePermission(target.sheet, null);
    target.sheet.pageLayout.printArea = areasOf(target, area)
      .map((rect) => toA1(rect))
      .join(",");
    told(target);
  },
  getPrintArea: (target) => printArea(target) ?? nothing(),
  getPrintAreaOrNullObject: printArea,
  setPrintTitleRows: (target, rows) => {
    const { row, rows: count } = ownRange(target, rows);
    requirePermission(target.sheet, null);
    target.sheet.pageLayout.titleRows = toA1({ row, column: 0, rows: count, columns: MAX_COLUMNS });
    told(target);
  },
  setPrintTitleColumns: (target, columns) => {
    const { column, columns: count } = ownRange(target, columns);
    requirePermission(target.sheet, null);
    target.sheet.pageLayout.titleColumns = toA1({ row: 0, column, rows: MAX_ROWS, columns: count });
    told(target);
  },
  getPrintTitleRows: (target) => titles(target, "titleRows") ?? nothing(),
  getPrintTitleRowsOrNullObject: (target) => titles(target, "titleRows"),
  getPrintTitleColumns: (target) => titles(target, "titleColumns") ?? nothing(),
  getPrintTitleColumnsOrNullObject: (target) => titles(target, "titleColumns"),
};

/** One range, several areas, or addresses with commas between. */
function areasOf(target: OnSheet, given: unknown): readonly Rect[] {
  if (isHostObject(given) && given.target instanceof RangeAreasTarget) {
    if (given.target.sheet !== target.sheet) throw invalidArgument();
    return given.target.areas;
  }
  const parts = typeof given === "string" ? given.split(",") : [given];
  return parts.map((part) => ownRange(target, part));
}

function ownRange({ host, sheet }: OnSheet, given: unknown): Rect {
  const place = readRange(host, sheet, given ?? "");
  if (place.sheet !== sheet) throw invalidArgument();
  return place.rect;
}

function printArea({ host, sheet }: OnSheet): HostObject | null {
  const areas = (sheet.pageLayout.printArea ?? "").split(",").flatMap((part) => parseA1(part) ?? []);
  return areas.length === 0 ? null : rangeAreasObject(new RangeAreasTarget(host, sheet, areas));
}

function titles({ host, sheet }: OnSheet, name: "titleRows" | "titleColumns"): HostObject | null {
  const rect = parseA1(sheet.pageLayout[name] ?? "");
  return rect && newRange(host, { sheet, rect });
}

function nothing(): never {
  throw itemNotFound();
}

function told({ host, sheet }: OnSheet): void {
  host.workbook.emit("sheetLook", sheet);
}
