import { choice } from "../machine/kind";

/** What is taken out of a demand history before its variation is measured. */
export const demandAdjustment = choice({
  none: "Demand as it is",
  trend: "Without its linear trend",
  season: "Without its season",
  both: "Without trend and season",
});
