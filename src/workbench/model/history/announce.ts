import type { Rect } from "../address";
import type { CellValue } from "../cellValue";
import type { Chart } from "../chart";
import type { ShiftedEvent, WorkbookEvents } from "../events";
import type { Sheet } from "../sheet";
import { Table } from "../table";
import type { Workbook } from "../workbook";
import { changedAreas, enteredAreas } from "./changedAreas";
import type { Column, Difference, Side, Sides } from "./difference";

/** What a step did to the list of sheets, seen in the direction it is now put back. */
export interface SheetMoves {
  readonly sheetsIn: readonly Sheet[];
  readonly sheetsOut: readonly Sheet[];
}

type SheetEvent = {
  [Name in keyof WorkbookEvents]: WorkbookEvents[Name] extends Sheet ? Name : never;
}[keyof WorkbookEvents];

/** Properties of a sheet that have an event of their own; a change of any other is one of its look. */
const events: Readonly<Record<string, SheetEvent>> = {
  conditionalFormats: "conditionalFormat",
  validations: "validation",
  comments: "comments",
  notes: "comments",
  frozen: "frozen",
  columnWidths: "dimensions",
  rowHeights: "dimensions",
  standardWidth: "dimensions",
  standardHeight: "dimensions",
  hiddenRows: "dimensions",
  hiddenColumns: "dimensions",
  merges: "dimensions",
};

/** Tells listeners of the workbook what was put back, in the events that the same changes by hand would have given. */
export function announce(
  workbook: Workbook,
  change: Difference,
  side: Side,
  shifts: readonly ShiftedEvent[],
  { sheetsIn, sheetsOut }: SheetMoves,
): void {
  for (const sheet of sheetsIn) workbook.emit("sheetAdded", sheet);
  keepActive(workbook);
  for (const sheet of sheetsOut) workbook.emit("sheetDeleted", sheet);
  for (const shift of shifts) workbook.emit("shifted", shift);
  tellKept(workbook, change, side);
  for (const [sheet, changed] of change.cells) {
    if (sheet.deleted) continue;
    const styles = changedAreas([changed.columns.styles]);
    for (const rect of styles) workbook.emit("style", { sheet, rect });
    for (const rect of enteredAreas(changed, sheet.stores)) {
      workbook.emit("changed", { sheet, rect, ...told, ...singleCell(sheet, rect, changed.columns.values, side) });
    }
  }
}

const told = { source: "Local", trigger: "Unknown", changeType: "RangeEdited" } as const;

function singleCell(
  sheet: Sheet,
  rect: Rect,
  values: ReadonlyMap<number, Sides<Column>>,
  side: Side,
): { before?: CellValue; after?: CellValue } {
  if (rect.rows > 1 || rect.columns > 1) return {};
  const after = sheet.value(rect.row, rect.column);
  const changed = values.get(rect.column);
  const before = changed?.[side === "before" ? "after" : "before"]?.[rect.row];
  return { before: changed ? ((before ?? null) as CellValue) : after, after };
}

/** A workbook always shows a visible sheet of its own. */
function keepActive(workbook: Workbook): void {
  const { active, activeChart, sheets } = workbook;
  if (activeChart && !activeChart.sheet.charts.includes(activeChart.chart)) workbook.activeChart = null;
  if (sheets.includes(active) && active.visibility === "Visible") return;
  const next = sheets.find((sheet) => sheet.visibility === "Visible");
  if (next) workbook.activate(next);
}

function tellKept(workbook: Workbook, { kept }: Difference, side: Side): void {
  const seen = new Set<string | object>();
  const once = (key: string | object, tell: () => void): void => {
    if (!seen.has(key)) tell();
    seen.add(key);
  };
  for (const [object, { home, ...sides }] of kept) {
    const { sheet, field, item } = home;
    if (!sheet) {
      if (field === "names") once("names", () => workbook.emit("names", { scope: null }));
      if (field === "sheets") for (const one of workbook.sheets) once(one, () => workbook.emit("sheetLook", one));
    } else if (sheet.deleted) {
      continue;
    } else if (object === sheet) {
      for (const name of changedFields(sides)) tellField(workbook, sheet, name, sides, side, once);
    } else if (field === "tables" || field === "charts") {
      if (item === null) tellMembers(workbook, sheet, sides, side);
      else once(item, () => tellItem(workbook, sheet, item, "changed"));
    } else {
      tellField(workbook, sheet, field, sides, side, once);
    }
  }
}

type Members = Sides<readonly (readonly [unknown, unknown])[]>;

function changedFields({ before, after }: Members): string[] {
  const old = new Map(before);
  return after.filter(([field, value]) => old.get(field) !== value).map(([field]) => String(field));
}

function tellField(
  workbook: Workbook,
  sheet: Sheet,
  field: string,
  sides: Members,
  side: Side,
  once: (key: string, tell: () => void) => void,
): void {
  if (field === "name") {
    const before = new Map(sides[side === "before" ? "after" : "before"]).get("name");
    workbook.emit("sheetRenamed", { sheet, before: String(before) });
  } else if (field === "names") {
    once(`names ${sheet.id}`, () => workbook.emit("names", { scope: sheet }));
  } else if (field === "tables" || field === "charts") {
    const lists = { before: listIn(sides.before, field), after: listIn(sides.after, field) };
    tellMembers(workbook, sheet, lists, side);
  } else {
    const event = events[field] ?? "sheetLook";
    once(`${event} ${sheet.id}`, () => workbook.emit(event, sheet));
  }
}

function listIn(members: Members["before"], field: string): [unknown, unknown][] {
  const list = new Map(members).get(field);
  return Array.isArray(list) ? list.map((item: unknown, index) => [index, item]) : [];
}

/** Tables and charts that came or went. */
function tellMembers(workbook: Workbook, sheet: Sheet, sides: Members, side: Side): void {
  const now = new Set(sides[side].map(([, item]) => item as object));
  const old = new Set(sides[side === "before" ? "after" : "before"].map(([, item]) => item as object));
  for (const item of now) if (!old.has(item)) tellItem(workbook, sheet, item, "added");
  for (const item of old) if (!now.has(item)) tellItem(workbook, sheet, item, "deleted");
}

function tellItem(workbook: Workbook, sheet: Sheet, item: object, change: "added" | "changed" | "deleted"): void {
  if (item instanceof Table) workbook.emit("table", { table: item, change });
  else workbook.emit("chart", { sheet, chart: item as Chart, change });
}
