import { toA1 } from "../../model/address";
import { cellValueType } from "../../model/cellValue";
import type { ChangedEvent } from "../../model/events";
import { outgoing } from "../core/outgoing";
import { eventReference } from "./eventReference";

/** A change as the library expects it. Values before and after come with single cells only, as in Excel. */
export function changedMessage(change: ChangedEvent): Record<string, unknown> {
  const { sheet, rect } = change;
  const single = rect.rows === 1 && rect.columns === 1 && change.after !== undefined;
  return {
    changeType: change.changeType,
    source: change.source,
    worksheetId: sheet.id,
    address: toA1(rect),
    shiftDirection: change.shiftDirection ? `ShiftCell${change.shiftDirection}` : "None",
    triggerSource: change.trigger,
    referenceId: eventReference(sheet, rect),
    ...(single
      ? {
          valueBefore: outgoing(change.before ?? null),
          valueAfter: outgoing(change.after ?? null),
          valueTypeBefore: cellValueType(change.before ?? null),
          valueTypeAfter: cellValueType(change.after ?? null),
        }
      : {}),
  };
}
