export interface RecoverOptions {
  /** What to do where cells were changed since: lose those changes, or leave all as it is. Unless given: nothing yet. */
  readonly changes?: "lose" | "keep";
}
/** What became of an interrupted write, in words for the user. */
export interface RecoveryReport {
  /** `changedSince` waits for the user's decision; `incomplete` is tried again next time. */
  readonly outcome: "takenBack" | "changedSince" | "incomplete" | "kept";
  readonly title: string;
  /** ISO date and time of the interrupted write. */
  readonly when: string;
  readonly message: string;
  readonly advice: string;
}
