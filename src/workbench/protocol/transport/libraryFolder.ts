import { createRequire } from "node:module";
import path from "node:path";

/** Where the installed Office.js lies; looked for from this file, wherever the command was called. */
export function libraryFolder(): string {
  const from = createRequire(__filename);
  return path.join(path.dirname(from.resolve("@microsoft/office-js/package.json")), "dist");
}
