import { parseA1, splitSheet } from "../../model/address";
import type { Rect } from "../../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { namedRange } from "../../model/definedName";
import type { Sheet } from "../../model/sheet";
import { invalidArgument, itemNotFound } from "./errors";
import type { HostContext } from "./hostContext";
import { isHostObject } from "./isHostObject";
import { RangeTarget } from "./rangeTarget";
import { structuredRange } from "./structuredRange";

export interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** A range given as an argument: a Range object, an address, a defined name, a table or part of one. */
export function readRange(host: HostContext, sheet: Sheet, given: unknown): Place {
  if (isHostObject(given) && given.target instanceof RangeTarget) {
    return { sheet: given.target.sheet, rect: given.target.rect };
  }
  if (given === undefined || given === null) {
    return { sheet, rect: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } };
  }
  if (typeof given !== "string") throw invalidArgument();
  return readAddress(host, sheet, given);
}

function readAddress(host: HostContext, sheet: Sheet, address: string): Place {
  const { sheet: sheetName, a1 } = splitSheet(address.trim().replace(/^=/, ""));
  const named = sheetName === null ? sheet : host.workbook.sheet(sheetName);
  if (!named) throw itemNotFound();
  const rect = parseA1(a1);
  if (rect) return { sheet: named, rect };
  const name = host.workbook.definedName(a1, named);
  const place = (name && namedRange(host.workbook, name)) ?? structuredRange(host.workbook, a1);
  if (!place) throw invalidArgument();
  return place;
}
