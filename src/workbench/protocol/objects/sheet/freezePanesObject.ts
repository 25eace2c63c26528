import { MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import { wholeNumberOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { newRange } from "../range/rangeObject";

const freezePanesClass: HostClass<OnSheet> = {
  name: "WorksheetFreezePanes",
  scalars: {},
  methods: {
    freezeRows: (target, count) => freeze(target, wholeNumberOr(count, 1), 0),
    freezeColumns: (target, count) => freeze(target, 0, wholeNumberOr(count, 1)),
    freezeAt: (target, range) => {
      const { rect } = readRange(target.host, target.sheet, range);
      const rows = rect.rows === MAX_ROWS ? 0 : rect.row + rect.rows;
      const columns = rect.columns === MAX_COLUMNS ? 0 : rect.column + rect.columns;
      freeze(target, rows, columns);
    },
    unfreeze: (target) => freeze(target, 0, 0),
    getLocationOrNullObject: ({ host, sheet }) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      return newRange(host, {
        sheet,
        rect: { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS },
      });
    },
  },
};

export function freezePanesObject(target: OnSheet): HostObject {
  return bind(freezePanesClass, target);
}

function freeze({ host, sheet }: OnSheet, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  host.workbook.emit("frozen", sheet);
}
