import { coverage } from "./coverage";
import { coverageMarkdown } from "./coverageMarkdown";

/** The generated page on what the workbench makes of Excel's API. */
export async function officeCoverageFile(): Promise<{ readonly path: string; readonly text: string }> {
  return { path: "docs/OFFICE-COVERAGE.md", text: coverageMarkdown(await coverage()) };
}
