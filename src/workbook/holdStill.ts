import { supports } from "./runExcel";

/** Neither recalculates nor redraws until the next sync; both end there, so every request asks anew. */
export function holdStill(context: Excel.RequestContext): void {
  if (supports("1.6")) context.application.suspendApiCalculationUntilNextSync();
  if (supports("1.9")) context.application.suspendScreenUpdatingUntilNextSync();
}
