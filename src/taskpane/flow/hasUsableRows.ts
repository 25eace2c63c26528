import type { FlowRunState } from "./flowRunState";

/** Data were checked, and the rules for reading them left something to classify. */
export function hasUsableRows({ preparation }: FlowRunState): boolean {
  return preparation.status === "ready" && preparation.value.rows.used > 0;
}
