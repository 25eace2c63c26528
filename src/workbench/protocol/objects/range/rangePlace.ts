import { fullAddress, MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import { flag } from "../../core/arguments";
import type { Scalar } from "../../core/hostClass";
import type { RangeTarget } from "../../core/rangeTarget";
import { columnPosition, rowPosition } from "../../core/sheetGeometry";
import type { Permission } from "../../core/requirePermission";
import { requirePermission } from "../../core/requirePermission";

const mostCells = 2_147_483_647;

/** Where a range is, how large it is, and whether it is hidden. */
export const rangePlace: Readonly<Record<string, Scalar<RangeTarget>>> = {
  address: { get: ({ rect, sheet }) => fullAddress(sheet.name, rect) },
  addressLocal: { get: ({ rect, sheet }) => fullAddress(sheet.name, rect) },
  rowIndex: { get: ({ rect }) => rect.row },
  columnIndex: { get: ({ rect }) => rect.column },
  rowCount: { get: ({ rect }) => rect.rows },
  columnCount: { get: ({ rect }) => rect.columns },
  cellCount: { get: ({ rect }) => (rect.rows * rect.columns > mostCells ? -1 : rect.rows * rect.columns) },
  isEntireColumn: { get: ({ rect }) => rect.rows === MAX_ROWS },
  isEntireRow: { get: ({ rect }) => rect.columns === MAX_COLUMNS },
  hidden: {
    get: (range) => {
      const states = [hiddenState(rowsOf(range)), hiddenState(columnsOf(range))];
      return states.includes(true) ? true : states.includes(null) ? null : false;
    },
  },
  rowHidden: {
    get: (range) => hiddenState(rowsOf(range)),
    set: (range, value) => setHidden(range, rowsOf(range), flag(value)),
  },
  columnHidden: {
    get: (range) => hiddenState(columnsOf(range)),
    set: (range, value) => setHidden(range, columnsOf(range), flag(value)),
  },
  top: { get: ({ rect, sheet }) => rowPosition(sheet, rect.row), onRequest: true },
  left: { get: ({ rect, sheet }) => columnPosition(sheet, rect.column), onRequest: true },
  height: {
    get: ({ rect, sheet }) => rowPosition(sheet, rect.row + rect.rows) - rowPosition(sheet, rect.row),
    onRequest: true,
  },
  width: {
    get: ({ rect, sheet }) => columnPosition(sheet, rect.column + rect.columns) - columnPosition(sheet, rect.column),
    onRequest: true,
  },
};

interface Lines {
  readonly hidden: Set<number>;
  readonly first: number;
  readonly count: number;
  readonly permission: Permission;
}

function rowsOf({ rect, sheet }: RangeTarget): Lines {
  return { hidden: sheet.hiddenRows, first: rect.row, count: rect.rows, permission: "allowFormatRows" };
}

function columnsOf({ rect, sheet }: RangeTarget): Lines {
  return { hidden: sheet.hiddenColumns, first: rect.column, count: rect.columns, permission: "allowFormatColumns" };
}

/** Null when some are hidden and some are not. */
function hiddenState({ hidden, first, count }: Lines): boolean | null {
  const some = [...hidden].filter((index) => index >= first && index < first + count).length;
  return some === 0 ? false : some === count ? true : null;
}

function setHidden(range: RangeTarget, { hidden, first, count, permission }: Lines, hide: boolean): void {
  requirePermission(range.sheet, permission);
  for (let index = first; index < first + count; index++) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
  range.host.workbook.emit("dimensions", range.sheet);
}
