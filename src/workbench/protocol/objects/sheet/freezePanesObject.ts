import { MAX_COLUMNS, MAX_ROWS } from "../../../model/address";
import { wholeNumberOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument, itemNotFound } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { newRange } from "../range/rangeObject";

const freezePanesClass: HostClass<OnSheet> = {
  name: "WorksheetFreezePanes",
  scalars: {},
  methods: {
    freezeRows: (target, count) => freeze(target, lines(count, MAX_ROWS), 0),
    freezeColumns: (target, count) => freeze(target, 0, lines(count, MAX_COLUMNS)),
    freezeAt: (target, range) => {
      const { sheet, rect } = readRange(target.host, target.sheet, range ?? "");
      if (sheet !== target.sheet) throw invalidArgument();
      const rows = rect.rows === MAX_ROWS ? 0 : rect.row + rect.rows;
      const columns = rect.columns === MAX_COLUMNS ? 0 : rect.column + rect.columns;
      freeze(target, rows, columns);
    },
    unfreeze: (target) => freeze(target, 0, 0),
    getLocation: (target) => location(target) ?? notFrozen(),
    getLocationOrNullObject: location,
  },
};

export function freezePanesObject(target: OnSheet): HostObject {
  return bind(freezePanesClass, target);
}

function freeze({ host, sheet }: OnSheet, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  host.workbook.emit("frozen", sheet);
}

function lines(given: unknown, most: number): number {
  const count = wholeNumberOr(given, 1);
  if (count < 1 || count >= most) throw invalidArgument();
  return count;
}

function location({ host, sheet }: OnSheet): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return newRange(host, {
    sheet,
    rect: { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS },
  });
}

function notFrozen(): never {
  throw itemNotFound("No panes are frozen.");
}
