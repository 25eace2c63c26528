import { amount, percent } from "../format";
import type { LevelsResult } from "./analyse";

/** Money in a sentence, with its currency where one is known; units where nothing has a cost. */
export function money(result: LevelsResult, value: number): string {
  const currency = result.inUnits ? "units" : result.prepared.currency;
  return currency ? `${amount(value)} ${currency}` : amount(value);
}
/** " (GBP)" behind a heading. */
export function unitOf({ prepared, inUnits }: LevelsResult): string {
  if (inUnits) return " (units)";
  return prepared.currency ? ` (${prepared.currency})` : "";
}
/** A service level to one decimal, and to as many as tell it from 1. */
export function level(value: number): string {
  const digits = value > 0.9995 ? 3 : value > 0.995 ? 2 : 1;
  return percent(value, digits);
}
/** "97.8 % of order lines" */
export function service(result: LevelsResult, fillRate: number): string {
  return `${level(fillRate)} of ${result.counted}`;
}
