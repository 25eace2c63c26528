/**
 * Writes what is generated: from the function definitions assets/functions.json (what Excel reads) and
 * docs/FUNCTIONS.md (the reference), from the guided analyses and their samples docs/ANALYSES.md, from the workbench's
 * own definitions docs/OFFICE-COVERAGE.md. With --check it writes nothing and ends with 1 when a file is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedFiles } from "../src/functions/generatedFiles";
import { analysesFile } from "./analyses/analysesFile";
import { officeCoverageFile } from "./officeCoverage/officeCoverageFile";

const root = join(__dirname, "..");
const check = process.argv.includes("--check");

async function main(): Promise<void> {
  const files = [...generatedFiles(), await analysesFile(), await officeCoverageFile()];
  const stale = files.filter(({ path, text }) => current(join(root, path)) !== text);
  for (const { path, text } of stale) {
    if (!check) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    console.log(check ? `${path} is stale: run npm run generate` : `${path} written`);
  }
  if (stale.length === 0) console.log("All generated files are fresh");
  if (check && stale.length > 0) process.exitCode = 1;
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

void main();
