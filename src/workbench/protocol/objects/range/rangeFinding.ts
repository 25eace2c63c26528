import type { Rect } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import { text } from "../../core/arguments";
import { itemNotFound } from "../../core/errors";
import type { Method } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import type { RangeTarget } from "../../core/rangeTarget";
import type { Hit } from "./findCells";
import { hits, readSearch, wholeSheet } from "./findCells";
import { newRange } from "./rangeObject";
import { replaceCells } from "./replaceCells";

export const rangeFinding: Readonly<Record<string, Method<RangeTarget>>> = {
  find: (range, wanted, criteria) => found(range, wanted, criteria) ?? missing(),
  findOrNullObject: found,
  replaceAll: ({ host, sheet, rect }, wanted, replacement, criteria) =>
    replaceCells(host, sheet, rect, readSearch(wanted, criteria), text(replacement)),
};

/** A single cell stands for the whole sheet, searched from there on; a larger range is searched alone. */
function found(range: RangeTarget, wanted: unknown, criteria: unknown): HostObject | null {
  const { host, sheet, rect } = range;
  const search = readSearch(wanted, criteria);
  host.settle();
  const single = rect.rows === 1 && rect.columns === 1;
  const all = hits(sheet, single ? wholeSheet : rect, search);
  const hit = single ? fromCell(all, rect, search.backwards) : search.backwards ? all.at(-1) : all[0];
  return hit ? cell(host, sheet, hit) : null;
}

/** The next hit after (or before) a cell; past the end the search goes on from the other end, the cell itself last. */
function fromCell(all: readonly Hit[], { row, column }: Rect, backwards: boolean): Hit | undefined {
  const isAfter = (hit: Hit): boolean => hit.row > row || (hit.row === row && hit.column > column);
  const isBefore = (hit: Hit): boolean => hit.row < row || (hit.row === row && hit.column < column);
  return backwards ? (all.findLast(isBefore) ?? all.at(-1)) : (all.find(isAfter) ?? all[0]);
}

function cell(host: HostContext, sheet: Sheet, { row, column }: Hit): HostObject {
  return newRange(host, { sheet, rect: { row, column, rows: 1, columns: 1 } });
}

function missing(): never {
  throw itemNotFound("Nothing was found.");
}
