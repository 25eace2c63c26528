/** The cell errors a SEG function may give: a wrong call, a row without an answer, no solution. */
export type FaultCode = "#VALUE!" | "#N/A" | "#NUM!";

/** A cell error with its message, as plain data so that it can cross from a worker. */
export interface Fault {
  readonly error: FaultCode;
  readonly message: string;
}

/** What one cell of a result may hold. */
export type Answer = number | string | boolean | Fault;

/** A rectangle of cells, or one fault for the whole call. */
export type Outcome = readonly (readonly Answer[])[] | Fault;

/** Excel shows no more of an error's text. */
export const MESSAGE_LIMIT = 255;

export function makeFault(error: FaultCode, message: string): Fault {
  const text = message.length <= MESSAGE_LIMIT ? message : `${message.slice(0, MESSAGE_LIMIT - 1)}…`;
  return { error, message: text };
}

export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "error" in value && "message" in value;
}

/** Thrown inside the machine to refuse a whole call. */
export class CallFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
    this.name = "CallFault";
  }
}
