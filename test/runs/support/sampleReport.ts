import { sampleAnalysis } from "../../../scripts/analyses/sampleAnalysis";
import type { SettingValues } from "../../../src/flows/define";
import type { Report } from "../../../src/flows/report";

/** What a flow reports on its own sample. */
export function sampleReport(flowId: string, live: boolean, settings: SettingValues = {}): Report {
  return sampleAnalysis(flowId, settings).report({ version: "0.0.0", when: "2026-01-31T12:00:00Z", live });
}
