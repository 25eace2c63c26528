/** Codes that Excel answers to the Office library; the last one is ours and means: the workbench lacks this member. */
export type HostErrorCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ApiNotFound"
  | "ConnectionFailure"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidBinding"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResourceLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "ServiceNotAvailable"
  | "Timeout"
  | "TooManyRequests"
  | "UndoNotSupported"
  | "UnsupportedOperation"
  | "ApiNotImplementedInWorkbench";

export interface HostErrorDetails {
  /** Class.member that failed, as Office's debugInfo.errorLocation names it. */
  readonly location?: string;
}

/** A failure the host reports to its caller: an add-in, the grid or the command line. */
export class HostError extends Error {
  readonly location: string | undefined;
  constructor(
    readonly code: HostErrorCode,
    message: string,
    details: HostErrorDetails = {},
  ) {
    super(message);
    this.name = "HostError";
    this.location = details.location;
  }
}
