import { plural } from "../text/format";
import type { FlowRunState } from "./flowRunState";

/** One line for screen readers about what the current step is doing. */
export function statusOf({ step, preparation, outcome, draft, writing }: FlowRunState): string {
  switch (step) {
    case "data":
      if (preparation.status === "loading") return "Checking the data.";
      if (preparation.status === "failed") return preparation.problem.message;
      return preparation.status === "ready" ? `Data checked: ${preparation.value.summary}` : "";
    case "settings":
      if (outcome.problem) return outcome.problem.message;
      return outcome.busy ? "" : (outcome.summary?.pictures.map((picture) => picture.title).join(". ") ?? "");
    case "preview":
      if (draft.status === "failed") return draft.problem.message;
      return draft.status === "ready" ? `${plural(draft.value.preview.cells, "cell")} would be written.` : "";
    case "write":
      if (writing.status === "failed") return writing.problem.message;
      return writing.status === "loading" ? `Writing. ${writing.progress?.what ?? ""}` : "";
    case "done":
      return "Written.";
  }
}
