import type { Rect } from "../../../model/address";
import { contains, overlaps, sameRect } from "../../../model/rectangles";
import { wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, itemNotFound, notImplemented } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { requirePermission } from "../../core/requirePermission";
import { newRange } from "../range/rangeObject";
import { surroundingRegion } from "../range/surroundingRegion";
import type { Filtered } from "./filtered";
import { applyFilter, clearCriteria, filterState, setCriteria } from "./filtered";

const autoFilterClass: HostClass<Filtered> = {
  name: "AutoFilter",
  scalars: {
    enabled: { get: (target) => (target.table ? target.table.showFilter : target.sheet.autoFilter !== null) },
    isDataFiltered: { get: (target) => (filterState(target)?.criteria.size ?? 0) > 0 },
    /** One entry for each column, null for those that are not filtered. */
    criteria: {
      get: (target) => {
        const state = filterState(target);
        if (!state) return [];
        return Array.from({ length: state.range.columns }, (_item, column) => state.criteria.get(column) ?? null);
      },
    },
  },
  methods: {
    apply,
    clearCriteria: (target) => clearCriteria(target),
    clearColumnCriteria: (target, column) => clearCriteria(target, wholeNumber(column)),
    reapply: applyFilter,
    remove: (target) => {
      clearCriteria(target);
      requirePermission(target.sheet, "allowAutoFilter");
      if (target.table) target.table.showFilter = false;
      else target.sheet.autoFilter = null;
      told(target);
    },
    getRange: (target) => rangeOf(target) ?? noFilter(),
    getRangeOrNullObject: rangeOf,
  },
};

export function autoFilterObject(target: Filtered): HostObject {
  return bind(autoFilterClass, target);
}

/** Sets the filter up where it is not yet, and filters a column when criteria are given. */
function apply(target: Filtered, range: unknown, column: unknown, criteria: unknown): void {
  const { host, sheet } = target;
  requirePermission(sheet, target.table || sheet.autoFilter ? "allowAutoFilter" : null);
  const place = readRange(host, sheet, range);
  if (place.sheet !== sheet) throw invalidArgument();
  const given = place.rect;
  if (target.table) {
    if (!contains(target.table.range, given)) throw invalidArgument();
    target.table.showFilter = true;
  } else {
    if (sheet.tables.some((table) => overlaps(table.range, given))) {
      throw notImplemented("AutoFilter.apply of a worksheet on the cells of a table");
    }
    setUp(target, given.rows === 1 && given.columns === 1 ? surroundingRegion(sheet, given) : sheet.clip(given));
  }
  if (criteria !== undefined) setCriteria(target, wholeNumber(column), criteria);
  told(target);
}

/** A sheet has one filter: another range replaces it, and rows it hid come back. */
function setUp(target: Filtered, range: Rect): void {
  const { sheet } = target;
  if (sheet.autoFilter && sameRect(sheet.autoFilter.range, range)) return;
  clearCriteria(target);
  sheet.autoFilter = { range, criteria: new Map() };
}

function rangeOf(target: Filtered): HostObject | null {
  const state = filterState(target);
  if (!state || (target.table && !target.table.showFilter)) return null;
  return newRange(target.host, { sheet: target.sheet, rect: state.range });
}

function told({ host, sheet, table }: Filtered): void {
  host.workbook.emit("sheetLook", sheet);
  if (table) host.workbook.emit("table", { table, change: "changed" });
}

function noFilter(): never {
  throw itemNotFound("There is no AutoFilter.");
}
