import type { Sheet } from "../../../model/sheet";
import { finite, flag, flagOr, oneOf, text, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { color } from "../../core/color";
import { invalidArgument, itemNotFound, notImplemented } from "../../core/errors";
import { registerEvent } from "../../core/events";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostContext, OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import { requirePermission } from "../../core/requirePermission";
import { readRange } from "../../core/readRange";
import { chartsObject } from "../chart/chartsObject";
import { commentsObject } from "../comment/commentsObject";
import { autoFilterObject } from "../filter/autoFilterObject";
import { rangeAreasObject } from "../range/rangeAreasObject";
import { hits, joined, readSearch, wholeSheet } from "../range/findCells";
import { showOutlineLevels } from "../range/outline";
import { newRange } from "../range/rangeObject";
import { replaceCells } from "../range/replaceCells";
import { tablesObject } from "../table/tablesObject";
import { namesObject } from "../workbook/namesObject";
import { copyAt } from "./copyMethod";
import { freezePanesObject } from "./freezePanesObject";
import { pageBreaksObject } from "./pageBreaksObject";
import { pageLayoutObject } from "./pageLayoutObject";
import { sheetPropertiesObject } from "./sheetPropertiesObject";
import { sheetProtectionObject } from "./sheetProtectionObject";

const sheetClass: HostClass<OnSheet> = {
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    id: { get: ({ sheet }) => existing(sheet).id },
    name: { get: ({ sheet }) => existing(sheet).name, set: rename },
    position: {
      get: ({ host, sheet }) => host.workbook.sheets.indexOf(sheet),
      set: ({ host, sheet }, value) => {
        const position = wholeNumber(value);
        if (position < 0 || position >= host.workbook.sheets.length) throw invalidArgument();
        host.workbook.moveSheet(sheet, position);
      },
    },
    visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: setVisibility,
    },
    tabColor: look("tabColor", (value) => (value === "" ? "" : color(value))),
    showGridlines: look("showGridlines", flag),
    showHeadings: look("showHeadings", flag),
    // The library reads these under one name and sets them under another.
    gridlines: { ...look("showGridlines", flag), onRequest: true },
    headings: { ...look("showHeadings", flag), onRequest: true },
    standardWidth: {
      get: ({ sheet }) => sheet.standardWidth,
      set: ({ host, sheet }, value) => {
        const width = finite(value);
        if (width < 0 || width > 255 * 5.25 + 3.75) throw invalidArgument();
        requirePermission(sheet, "allowFormatColumns");
        sheet.standardWidth = width;
        host.workbook.emit("dimensions", sheet);
      },
    },
    enableCalculation: {
      get: () => true,
      set: (_target, value) => {
        if (!flag(value)) throw notImplemented("Worksheet.enableCalculation (false)");
      },
      onRequest: true,
    },
    tabId: { get: ({ sheet }) => Number.parseInt(existing(sheet).id.slice(-13), 16), onRequest: true },
    standardHeight: { get: ({ sheet }) => sheet.standardHeight },
  },
  navigation: {
    charts: chartsObject,
    comments: commentsObject,
    tables: ({ host, sheet }) => tablesObject({ host, sheet, list: () => sheet.tables }),
    names: ({ host, sheet }) => namesObject({ host, scope: sheet }),
    freezePanes: freezePanesObject,
    protection: sheetProtectionObject,
    autoFilter: ({ host, sheet }) => autoFilterObject({ host, sheet, table: null }),
    pageLayout: pageLayoutObject,
    horizontalPageBreaks: (target) => pageBreaksObject(target, "rowBreaks"),
    verticalPageBreaks: (target) => pageBreaksObject(target, "columnBreaks"),
    customProperties: sheetPropertiesObject,
  },
  methods: {
    findAll: (target, wanted, criteria) => foundCells(target, wanted, criteria) ?? nothingFound(),
    findAllOrNullObject: foundCells,
    replaceAll: ({ host, sheet }, wanted, replacement, criteria) =>
      replaceCells(host, existing(sheet), wholeSheet, readSearch(wanted, criteria), text(replacement)),
    showOutlineLevels,
    copy: ({ host, sheet }, position, relativeTo) =>
      sheetObject(host, copyAt(host, existing(sheet), position, relativeTo)),
    getNext: (target, visibleOnly) => neighbour(target, 1, visibleOnly) ?? nothingFound(),
    getPrevious: (target, visibleOnly) => neighbour(target, -1, visibleOnly) ?? nothingFound(),
    // The library finds a sheet it got from a method again by these.
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
    activate: ({ host, sheet }) => host.workbook.activate(existing(sheet)),
    delete: ({ host, sheet }) => host.workbook.removeSheet(existing(sheet)),
    calculate: ({ host }) => host.calc.recalculate(true),
    getRange: ({ host, sheet }, address) => newRange(host, readRange(host, existing(sheet), address)),
    getRanges: ({ host, sheet }, addresses) => {
      const parts = addresses === undefined ? [undefined] : text(addresses).split(/[,;]/);
      const rects = parts.map((part) => readRange(host, existing(sheet), part).rect);
      return rangeAreasObject(new RangeAreasTarget(host, sheet, rects));
    },
    getRangeByIndexes: ({ host, sheet }, row, column, rows, columns) => {
      const rect = {
        row: wholeNumber(row),
        column: wholeNumber(column),
        rows: wholeNumber(rows),
        columns: wholeNumber(columns),
      };
      return newRange(host, { sheet: existing(sheet), rect });
    },
    getCell: ({ host, sheet }, row, column) => {
      const rect = { row: wholeNumber(row), column: wholeNumber(column), rows: 1, columns: 1 };
      return newRange(host, { sheet: existing(sheet), rect });
    },
    /** An untouched sheet answers with A1. */
    getUsedRange: (target, valuesOnly) =>
      used(target, valuesOnly) ??
      newRange(target.host, { sheet: target.sheet, rect: { row: 0, column: 0, rows: 1, columns: 1 } }),
    getUsedRangeOrNullObject: used,
    getNextOrNullObject: (target, visibleOnly) => neighbour(target, 1, visibleOnly),
    getPreviousOrNullObject: (target, visibleOnly) => neighbour(target, -1, visibleOnly),
  },
  events: registerEvent,
};

export function sheetObject(host: HostContext, sheet: Sheet): HostObject {
  return bind(sheetClass, { host, sheet });
}

function foundCells({ host, sheet }: OnSheet, wanted: unknown, criteria: unknown): HostObject | null {
  const search = readSearch(wanted, criteria);
  host.settle();
  const areas = joined(hits(existing(sheet), wholeSheet, search));
  return areas.length === 0 ? null : rangeAreasObject(new RangeAreasTarget(host, sheet, areas));
}

function nothingFound(): never {
  throw itemNotFound("Nothing was found.");
}

function byId({ host }: OnSheet, id: unknown): HostObject {
  const sheet = host.workbook.sheets.find((one) => one.id === id);
  if (!sheet) throw itemNotFound();
  return sheetObject(host, sheet);
}

function existing(sheet: Sheet): Sheet {
  if (sheet.deleted) throw itemNotFound();
  return sheet;
}

function rename({ host, sheet }: OnSheet, value: unknown): void {
  host.workbook.renameSheet(existing(sheet), text(value));
}

function setVisibility({ host, sheet }: OnSheet, value: unknown): void {
  const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
  host.workbook.requireStructure();
  if (visibility === existing(sheet).visibility) return;
  const others = host.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible") {
    const [next] = others;
    if (!next) throw invalidArgument("A workbook must contain at least one visible worksheet.");
    if (host.workbook.active === sheet) host.workbook.activate(next);
  }
  sheet.visibility = visibility;
  host.workbook.emit("sheetLook", sheet);
}

function look<Name extends "tabColor" | "showGridlines" | "showHeadings">(
  name: Name,
  read: (value: unknown) => Sheet[Name],
): Scalar<OnSheet> {
  return {
    get: ({ sheet }) => sheet[name],
    set: ({ host, sheet }, value) => {
      sheet[name] = read(value);
      host.workbook.emit("sheetLook", sheet);
    },
  };
}

function used({ host, sheet }: OnSheet, valuesOnly: unknown): HostObject | null {
  const rect = existing(sheet).usedRange(flagOr(valuesOnly, false));
  return rect && newRange(host, { sheet, rect });
}

function neighbour({ host, sheet }: OnSheet, step: 1 | -1, visibleOnly: unknown): HostObject | null {
  const { sheets } = host.workbook;
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const other = sheets[index];
    if (!other) return null;
    if (!flagOr(visibleOnly, false) || other.visibility === "Visible") return sheetObject(host, other);
  }
}
