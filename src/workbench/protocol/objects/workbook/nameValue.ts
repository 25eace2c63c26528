import type { CellValue } from "../../../model/cellValue";
import { CellError, cellValueType } from "../../../model/cellValue";
import type { DefinedName } from "../../../model/definedName";
import { namedRange } from "../../../model/definedName";
import type { Sheet } from "../../../model/sheet";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { outgoing } from "../../core/outgoing";

export interface Names {
  readonly host: HostContext;
  /** Null for the names of the workbook. */
  readonly scope: Sheet | null;
}
export interface OneName extends Names {
  readonly item: DefinedName;
}

/** Excel.NamedItemType: what the formula of a name comes to. */
export function nameType(target: OneName): string {
  if (namedRange(target.host.workbook, target.item)) return "Range";
  const cells = computed(target);
  const [first] = cells[0] ?? [];
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return "Array";
  if (first instanceof CellError) return "Error";
  if (typeof first === "boolean") return "Boolean";
  return typeof first === "number" ? "Double" : "String";
}

/** The address of a range, or what the formula comes to; of an array the first element. */
export function nameValue(target: OneName): unknown {
  const { host, item } = target;
  if (namedRange(host.workbook, item)) return item.formula.replace(/^=/, "");
  return outgoing(computed(target)[0]?.[0] ?? null);
}

const nameArrayClass: HostClass<OneName> = {
  name: "NamedItemArrayValues",
  scalars: {
    values: { get: (target) => computed(target).map((line) => line.map(outgoing)) },
    types: { get: (target) => computed(target).map((line) => line.map(cellValueType)) },
  },
};

/** All values of a name, whether a range, an array or a single value. */
export function nameArrayObject(target: OneName): HostObject {
  return bind(nameArrayClass, target);
}

/** Names with LAMBDA or with custom functions that have yet to answer show as errors. */
function computed({ host, scope, item }: OneName): CellValue[][] {
  const notAvailable = [[new CellError("#N/A")]];
  try {
    return host.calc.computeNow(item.formula, scope ?? host.workbook.active) ?? notAvailable;
  } catch {
    return notAvailable;
  }
}
