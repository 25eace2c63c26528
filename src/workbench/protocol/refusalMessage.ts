const messages: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ActivityLimitReached: "Activity limit has been reached.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ConnectionFailure: "There was a connection failure.",
  Timeout: "The operation timed out.",
  RequestAborted: "The request was aborted during run time.",
  AccessDenied: "You cannot perform the requested operation.",
};

export function refusalMessage(code: string): string {
  return messages[code] ?? "There was an internal error while processing the request.";
}
