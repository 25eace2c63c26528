import { createRequire } from "node:module";
import path from "node:path";

/** Where the installed Office.js lies; looked for from the project's folder. */
export function libraryFolder(): string {
  const from = createRequire(path.resolve("package.json"));
  return path.join(path.dirname(from.resolve("@microsoft/office-js/package.json")), "dist");
}
