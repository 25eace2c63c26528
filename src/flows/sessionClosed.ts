/** A call met a session that was closed before it could answer. */
export class SessionClosed extends Error {
  constructor(message = "The analysis was closed before it had finished.") {
    super(message);
    this.name = "SessionClosed";
  }
}
