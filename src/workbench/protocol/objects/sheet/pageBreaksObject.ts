import { wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import { invalidArgument, itemNotFound } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { readRange } from "../../core/readRange";
import { requirePermission } from "../../core/requirePermission";
import { newRange } from "../range/rangeObject";

interface Breaks extends OnSheet {
  readonly by: "rowBreaks" | "columnBreaks";
}
interface OneBreak extends Breaks {
  /** The row or column that begins a new page. */
  readonly line: number;
}

const pageBreakClass: HostClass<OneBreak> = {
  name: "PageBreak",
  identity: ({ by, line }) => ({ _Id: `${by} ${line}` }),
  scalars: {
    rowIndex: { get: ({ by, line }) => (by === "rowBreaks" ? line : 0) },
    columnIndex: { get: ({ by, line }) => (by === "columnBreaks" ? line : 0) },
  },
  methods: {
    delete: (target) => {
      const breaks = target.sheet.pageLayout[target.by];
      if (!breaks.includes(target.line)) throw itemNotFound();
      set(
        target,
        breaks.filter((line) => line !== target.line),
      );
    },
    getCellAfterBreak: ({ host, sheet, by, line }) => {
      const rect = {
        row: by === "rowBreaks" ? line : 0,
        column: by === "columnBreaks" ? line : 0,
        rows: 1,
        columns: 1,
      };
      return newRange(host, { sheet, rect });
    },
  },
};

const pageBreaksClass = collection<Breaks, number>({
  name: "PageBreakCollection",
  all: ({ sheet, by }) => sheet.pageLayout[by],
  wrap: (target, line) => bind(pageBreakClass, { ...target, line }),
  matches: () => false,
  methods: {
    /** A break comes before the first row (column) of the range; there is none before the first of the sheet. */
    add: (target, range) => {
      const place = readRange(target.host, target.sheet, range ?? "");
      const line = target.by === "rowBreaks" ? place.rect.row : place.rect.column;
      if (place.sheet !== target.sheet || line === 0) throw invalidArgument();
      const others = target.sheet.pageLayout[target.by].filter((other) => other !== line);
      set(
        target,
        [...others, line].sort((a, b) => a - b),
      );
      return bind(pageBreakClass, { ...target, line });
    },
    removePageBreaks: (target) => set(target, []),
    /** By place, or by the id under which the library finds a break again. */
    getItem: (target, key) => {
      const known = /^(?:row|column)Breaks (\d+)$/.exec(String(key))?.[1];
      const breaks = target.sheet.pageLayout[target.by];
      const line = known === undefined ? breaks[wholeNumber(key)] : breaks.find((one) => one === Number(known));
      if (line === undefined) throw itemNotFound();
      return bind(pageBreakClass, { ...target, line });
    },
  },
});

export function pageBreaksObject(target: OnSheet, by: Breaks["by"]): HostObject {
  return bind(pageBreaksClass, { host: target.host, sheet: target.sheet, by });
}

function set({ host, sheet, by }: Breaks, lines: number[]): void {
  requirePermission(sheet, null);
  sheet.pageLayout[by] = lines;
  host.workbook.emit("sheetLook", sheet);
}
