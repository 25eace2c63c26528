import type { Rect } from "../../model/address";
import { isOnSheet, MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import type { ShiftedEvent } from "../../model/events";
import type { Sheet } from "../../model/sheet";
import { shiftRect } from "../../model/shift";
import { invalidArgument, itemNotFound } from "./errors";
import type { HostContext } from "./hostContext";
import type { Keepable } from "./references";

/** A range as the add-in holds it. */
export class RangeTarget implements Keepable {
  referenceId: string | null = null;
  /** Null once all its cells have been deleted. */
  private area: Rect | null;

  constructor(
    readonly host: HostContext,
    readonly sheet: Sheet,
    rect: Rect,
  ) {
    if (!isOnSheet(rect)) throw invalidArgument();
    this.area = rect;
  }

  get rect(): Rect {
    if (this.area === null || this.sheet.deleted) throw itemNotFound();
    return this.area;
  }

  get areas(): readonly Rect[] {
    return [this.rect];
  }

  /** Whole rows and columns: Excel gives no cell contents for them and takes none. */
  get unbounded(): boolean {
    return this.rect.rows === MAX_ROWS || this.rect.columns === MAX_COLUMNS;
  }

  follow(shift: ShiftedEvent): void {
    if (this.sheet === shift.sheet && this.area) this.area = shiftRect(this.area, shift.rect, shift.direction);
  }
}
