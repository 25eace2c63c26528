import type { FaultCode } from "../functions/machine/fault";

/** Excel's error for a fault of a SEG function; its flag shows the message, which #NUM! cannot carry. */
export function makeError(code: FaultCode, message: string): unknown {
  if (code === "#NUM!") return new CustomFunctions.Error(errorCode(code));
  return new CustomFunctions.Error(errorCode(code), message);
}

function errorCode(code: FaultCode): CustomFunctions.ErrorCode {
  switch (code) {
    case "#N/A":
      return CustomFunctions.ErrorCode.notAvailable;
    case "#NUM!":
      return CustomFunctions.ErrorCode.invalidNumber;
    case "#VALUE!":
      return CustomFunctions.ErrorCode.invalidValue;
  }
}
