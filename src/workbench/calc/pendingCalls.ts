import type { Content } from "./value";

/** A custom function that has been asked and answers later. */
export interface PendingCall {
  /** Name and arguments; another key is another question. */
  readonly key: string;
  readonly settled: Promise<void>;
  /** The answer once there is one. */
  answer: Content | undefined;
}

/** Stops a computation that waits for a custom function; the cell shows #BUSY! until then. */
export class Waiting extends Error {
  constructor(readonly call: PendingCall) {
    super("waiting for a custom function");
    this.name = "Waiting";
  }
}

/** Stops a computation that leads too deep; it is begun again when what it was seen to read has been computed. */
export class Postponed extends Error {
  readonly postponed = true;
  constructor() {
    super("computed again later");
    this.name = "Postponed";
  }
}
