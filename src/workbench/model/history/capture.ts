import type { Rect } from "../address";
import type { StoredColumns } from "../cellStore";
import { CellStore } from "../cellStore";
import { Sheet } from "../sheet";
import { StyleTable } from "../style";
import { Workbook } from "../workbook";

/** Where in the workbook something is kept, to say what changed when it is put back. */
export interface Home {
  /** Null for what belongs to the workbook as a whole. */
  readonly sheet: Sheet | null;
  /** The property of the sheet or workbook it is reached by. */
  readonly field: string;
  /** The table, chart or other member of that property, when it is a list. */
  readonly item: object | null;
}

/** What an object held: its fields, or the members of a list, map or set. */
export interface Kept {
  readonly home: Home;
  /** Pairs of field or key and value; members of a list or set come with their place. */
  readonly members: readonly (readonly [unknown, unknown])[];
}

export type CellPart = "values" | "formulas" | "styles" | "anchors";
export const CELL_PARTS: readonly CellPart[] = ["values", "formulas", "styles", "anchors"];

export type SheetColumns = Readonly<Record<CellPart, StoredColumns<unknown>>> & {
  readonly spills: ReadonlyMap<number, Rect>;
};

/** A workbook at one moment: columns of cells by reference, everything else as plain data. */
export interface Capture {
  readonly cells: ReadonlyMap<Sheet, SheetColumns>;
  readonly kept: ReadonlyMap<object, Kept>;
}

/** What of the workbook itself undo covers. Settings, XML parts and document properties are not undone, as in Excel. */
const WORKBOOK_FIELDS = [
  "sheets",
  "names",
  "namedStyles",
  "structureProtected",
  "structurePassword",
  "structureHash",
] as const;

/**
 * Takes a picture of the workbook. With an earlier one, objects that have left the workbook since then are looked at,
 * too: they may have changed before they left.
 */
export function capture(workbook: Workbook, earlier?: Capture): Capture {
  const cells = new Map<Sheet, SheetColumns>();
  const kept = new Map<object, Kept>();
  const visit = (value: unknown, home: Home): void => {
    if (!isOpen(value) || kept.has(value)) return;
    const members = membersOf(value);
    kept.set(value, { home, members });
    const list = home.item === null && Array.isArray(value);
    if (value instanceof CellStore) return;
    for (const [, member] of members) {
      if (isOpen(member)) visit(member, list ? { ...home, item: member } : home);
    }
  };
  const visitSheet = (sheet: Sheet): void => {
    if (cells.has(sheet)) return;
    cells.set(sheet, columnsOf(sheet, earlier?.cells.get(sheet)));
    const stores = new Set<unknown>(Object.values(sheet.stores));
    const members = Object.entries(sheet).filter(([, value]) => !stores.has(value) && !isClosed(value));
    kept.set(sheet, { home: { sheet, field: "", item: null }, members });
    for (const [field, value] of members) visit(value, { sheet, field, item: null });
  };
  const fields = WORKBOOK_FIELDS.map((field): [string, unknown] => [field, workbook[field]]);
  kept.set(workbook, { home: { sheet: null, field: "", item: null }, members: fields });
  for (const [field, value] of fields) visit(value, { sheet: null, field, item: null });
  for (const sheet of workbook.sheets) visitSheet(sheet);
  if (earlier) {
    for (const sheet of earlier.cells.keys()) visitSheet(sheet);
    for (const [object, { home }] of earlier.kept) visit(object, home);
  }
  return { cells, kept };
}

function columnsOf(sheet: Sheet, earlier: SheetColumns | undefined): SheetColumns {
  const { values, formulas, styles, anchors, spills } = sheet.stores;
  const same = earlier && sameMap(earlier.spills, spills);
  return {
    values: values.share(),
    formulas: formulas.share(),
    styles: styles.share(),
    anchors: anchors.share(),
    spills: same ? earlier.spills : new Map(spills),
  };
}

function sameMap(a: ReadonlyMap<number, Rect>, b: ReadonlyMap<number, Rect>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}

/** Objects whose content is looked at. Others are held as they are: they never change, or are captured elsewhere. */
function isOpen(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isClosed(value);
}

function isClosed(value: unknown): boolean {
  return (
    value instanceof Sheet ||
    value instanceof Workbook ||
    value instanceof StyleTable ||
    value instanceof Date ||
    typeof value === "function"
  );
}

function membersOf(value: object): [unknown, unknown][] {
  if (Array.isArray(value)) return value.map((item: unknown, index): [number, unknown] => [index, item]);
  if (value instanceof CellStore) return value.share().map((cells, column): [number, unknown] => [column, cells]);
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (value instanceof Set) return [...(value as Set<unknown>)].map((item): [unknown, unknown] => [item, item]);
  return Object.entries(value);
}
