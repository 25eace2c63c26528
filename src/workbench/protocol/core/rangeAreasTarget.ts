import type { Rect } from "../../model/address";
import type { ShiftedEvent } from "../../model/events";
import type { Sheet } from "../../model/sheet";
import { shiftRect } from "../../model/shift";
import type { HostContext } from "./hostContext";
import type { Keepable } from "./references";

/** Several areas of one sheet. */
export class RangeAreasTarget implements Keepable {
  referenceId: string | null = null;

  constructor(
    readonly host: HostContext,
    readonly sheet: Sheet,
    public areas: readonly Rect[],
  ) {}

  follow({ sheet, rect, direction }: ShiftedEvent): void {
    if (sheet === this.sheet) this.areas = this.areas.flatMap((area) => shiftRect(area, rect, direction) ?? []);
  }
}
