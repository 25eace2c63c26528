import type { Rect } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { HostContext } from "./hostContext";

/** One or several areas of a sheet, for what works on any number of them: formats, clearing. */
export interface OnCells {
  readonly host: HostContext;
  readonly sheet: Sheet;
  readonly areas: readonly Rect[];
}
