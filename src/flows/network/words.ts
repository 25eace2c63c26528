import { counted } from "../format";
import { readSettings } from "../settings";
import type { NetworkResult } from "./place";

/** "USD" in brackets behind a heading, or nothing where no currency is known. */
export function unitOf({ prepared }: Pick<NetworkResult, "prepared">, more = ""): string {
  const inside = [prepared.currency, more].filter((part) => part !== "").join(" ");
  return inside === "" ? "" : ` (${inside})`;
}
export function money({ prepared }: Pick<NetworkResult, "prepared">, text: string): string {
  return prepared.currency === "" ? text : `${text} ${prepared.currency}`;
}
/** "days", "weeks" or "months". */
export function periodsOf({ settings }: Pick<NetworkResult, "settings">): string {
  return `${readSettings(settings).text("period")}s`;
}
/** "1 day", "3 days" */
export function lasting({ settings }: Pick<NetworkResult, "settings">, periods: number): string {
  return counted(periods, readSettings(settings).text("period"));
}
