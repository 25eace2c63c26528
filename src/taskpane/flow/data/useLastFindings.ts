import { useState } from "react";
import type { PreparationSummary } from "../../../runs/session";
import type { FlowRunState } from "../flowRunState";

interface Findings {
  readonly of: string;
  readonly found: PreparationSummary;
}

/**
 * What the last check found, also while the same columns are checked again: a rule that was just changed stays under
 * the user's hands. Other data or columns have other findings.
 */
export function useLastFindings({ preparation, inputs }: FlowRunState): PreparationSummary | null {
  const [last, setLast] = useState<Findings | null>(null);
  const columns = Object.entries(inputs).map(([id, { source, form, mapping }]) => [id, source, form, mapping]);
  const of = JSON.stringify(columns);
  if (preparation.status === "ready") {
    if (last?.found !== preparation.value) setLast({ of, found: preparation.value });
    return preparation.value;
  }
  return preparation.status !== "failed" && last?.of === of ? last.found : null;
}
