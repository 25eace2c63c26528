/** What a ribbon button did, in words for the pane. */
export interface CommandOutcome {
  readonly level: "success" | "warning" | "error";
  readonly text: string;
}
