import { EngineError } from "../../engine/index";
import { CallFault, type Fault, type FaultCode, makeFault } from "./fault";

const CODES: Readonly<Record<EngineError["code"], FaultCode>> = {
  domain: "#VALUE!",
  shape: "#VALUE!",
  tooFewData: "#N/A",
  noSolution: "#NUM!",
};

/** The one place where a fault of a whole call chooses its cell error. */
export function toOutcome(error: unknown, name: string): Fault {
  if (error instanceof CallFault) return makeFault(error.code, error.message);
  if (error instanceof EngineError) return makeFault(CODES[error.code], error.message);
  const reason = error instanceof Error ? error.message : String(error);
  return makeFault(
    "#VALUE!",
    `SEG.${name} met an unexpected problem (${reason}). Please report it with these arguments.`,
  );
}

/** A fault of one row among others: that row alone is not available. */
export function engineFault(error: EngineError, place: string): Fault {
  return makeFault("#N/A", `${place}: ${error.message}`);
}
