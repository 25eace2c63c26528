import type { HostErrorCode } from "../../model/hostError";
import type { KnownFault } from "./knownFault";

const codes: readonly (readonly [id: string, code: HostErrorCode, title: string, meaning: string])[] = [
  ["edit-mode", "InvalidOperationInCellEditMode", "Cell being edited", "The user is typing in a cell."],
  ["busy", "ActivityLimitReached", "Excel is busy", "Excel is at its limit of work and takes nothing more."],
  ["access-denied", "AccessDenied", "Access denied", "The sheet is protected or the workbook is for reading only."],
  ["request-too-large", "RequestPayloadSizeLimitExceeded", "Request too large", "The request is over the limit."],
  ["answer-too-large", "ResponsePayloadSizeLimitExceeded", "Answer too large", "The answer is over the limit."],
  ["resource-limit", "ResourceLimitExceeded", "Out of resources", "Excel has no memory left for the request."],
  ["item-not-found", "ItemNotFound", "Not there any more", "A sheet, table or name the request needs is gone."],
  ["invalid-reference", "InvalidReference", "Reference not valid", "A range the request needs is gone."],
  ["invalid-argument", "InvalidArgument", "Argument not valid", "Excel does not take a value of the request."],
  ["invalid-operation", "InvalidOperation", "Operation not valid", "The object is in no state for the request."],
  ["conflict", "InsertDeleteConflict", "Cells in the way", "The change would tear a table or an array."],
  ["other-workbook", "InactiveWorkbook", "Another workbook in front", "The workbook is not the active one."],
  ["general", "GeneralException", "Internal error", "Excel fails and does not say why."],
  ["aborted", "RequestAborted", "Request aborted", "Excel dropped the request while it ran."],
  ["too-many", "TooManyRequests", "Too many requests", "The service holds the add-in back."],
  ["service-away", "ServiceNotAvailable", "Service not available", "Excel's service does not answer."],
  ["not-supported", "UnsupportedOperation", "Not supported", "This Excel cannot do what is asked."],
];

/** Requests that Excel refuses as a whole. */
export const refusals: readonly KnownFault[] = codes.map(([id, code, title, meaning]) => {
  return { id, title, meaning, group: "refused", strike: { kind: "refuse", code } };
});
