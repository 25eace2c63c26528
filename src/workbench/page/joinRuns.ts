import type { Sheet } from "../model/sheet";
import { ADDIN_STEP } from "../protocol/addinStep";
import type { RichApiHost } from "../protocol/richApiHost";

/**
 * Makes one step of undo of all that the add-in writes until the user does something: a run is many requests, and
 * nobody wants to undo it request by request. Returns what to call when the user acts.
 */
export function joinRuns(host: RichApiHost, addin: string): () => void {
  const { history } = host;
  let run: string | null = null;
  const touched = new Set<Sheet>();
  host.onRequest(() => {
    const [last, before] = history.names.undo;
    if (last !== ADDIN_STEP) return;
    const goesOn = run !== null && run === before;
    if (!goesOn) touched.clear();
    for (const sheet of history.touched) touched.add(sheet);
    run = stepName(addin, [...touched]);
    history.rename(run, goesOn);
  });
  return () => {
    run = null;
  };
}

/** SEG: Products; hidden sheets hold the add-in's own records and are of no interest. */
function stepName(addin: string, touched: readonly Sheet[]): string {
  const shown = touched.filter((sheet) => !sheet.deleted && sheet.visibility === "Visible");
  const [first, ...others] = shown;
  if (!first) return `${addin}: workbook`;
  return others.length === 0 ? `${addin}: ${first.name}` : `${addin}: ${first.name} and ${others.length} more`;
}
