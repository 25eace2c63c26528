import type { FaultCode } from "../functions/machine/fault";

/** Excel's error for a fault of a SEG function, with the message that its flag shows. */
export function makeError(code: FaultCode, message: string): unknown {
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
