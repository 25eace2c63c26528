import { format } from "prettier";
import { flows } from "../../src/flows";
import { analysesMarkdown } from "./analysesMarkdown";
import { sampleAnalysis } from "./sampleAnalysis";

/** The generated page on the guided analyses. */
export async function analysesFile(): Promise<{ readonly path: string; readonly text: string }> {
  const described = flows.map((flow) => ({
    flow,
    report: sampleAnalysis(flow.id).report({ version: "", when: "2026-01-31T12:00:00Z", live: false }),
  }));
  return {
    path: "docs/ANALYSES.md",
    text: await format(analysesMarkdown(described), { parser: "markdown", printWidth: 120 }),
  };
}
