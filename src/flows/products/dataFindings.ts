import type { Finding } from "../define";
import { PROVISIONAL_BELOW } from "./classify";
import type { Sales } from "../sales/sales";

/** What the data as a whole allow: no money, histories too short. */
export function dataFindings({ keys, demand, revenue, periodName }: Sales): Finding[] {
  const findings: Finding[] = [];
  const young = demand.filter((history) => history.filter((units) => units !== null).length < PROVISIONAL_BELOW).length;
  if (young > 0) {
    findings.push({
      severity: "info",
      title: `Items with fewer than ${String(PROVISIONAL_BELOW)} ${periodName}s of history`,
      count: young,
      rule: "Their class by variability is provisional and marked so in the sheet.",
      input: "sales",
      places: [],
    });
  }
  if (revenue === null && keys.length > 0) {
    findings.push({
      severity: "info",
      title: "Items without a price or value",
      count: keys.length,
      rule: "They are classified by quantity.",
      setting: "basis",
      input: "sales",
      places: [],
    });
  }
  return findings;
}
