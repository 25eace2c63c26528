/** What kind of fault it is; the binding turns it into a cell error, the pane into a message. */
export type FaultCode = "domain" | "shape" | "tooFewData" | "noSolution";

/**
 * A fault in the arguments of a whole engine call. `argument` is the name as documented, `row` the 1-based row of a
 * range where one row is to blame. The message says what happened, why, and what to do.
 */
export class EngineError extends Error {
  constructor(
    readonly code: FaultCode,
    readonly argument: string,
    message: string,
    readonly row?: number,
  ) {
    super(message);
    this.name = "EngineError";
  }
}
