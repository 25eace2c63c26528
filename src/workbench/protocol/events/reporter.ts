import type { Sheet } from "../../model/sheet";
import type { HostMessage } from "./hostMessage";
import { MessageCategory } from "./hostMessage";

/** The library's name for the target of handlers attached to collections of the workbook. */
export const everywhere = "Workbook";

export type SendMessages = (messages: readonly HostMessage[]) => void;

/** Sends one event to the handlers of several targets. */
export interface Reporter {
  readonly report: (type: number, targets: readonly string[], message: unknown) => void;
  /** To the handlers of a sheet and to those of the collection of sheets. */
  readonly reportSheet: (type: number, sheet: Sheet, message?: object) => void;
}

export function reporter(send: SendMessages): Reporter {
  const report: Reporter["report"] = (type, targets, message) =>
    send(targets.map((target) => ({ category: MessageCategory.objectEvent, type, target, message })));
  return {
    report,
    reportSheet: (type, sheet, message = {}) =>
      report(type, [sheet.id, everywhere], { worksheetId: sheet.id, ...message }),
  };
}
