/**
 * Writes docs/RELIABILITY.md from what the reliability tests of the last full run left in build/reliability. With
 * --check it writes nothing and ends with 1 when the report is stale or a test left no figures.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { chapters } from "./reliability/chapters";
import type { Chapter } from "./reliability/chapters";

interface Line {
  readonly what: string;
  readonly count: number;
  readonly held: string;
}

const root = join(__dirname, "..");
const folder = join(root, "build/reliability");
const report = join(root, "docs/RELIABILITY.md");
const INTRODUCTION = `# Reliability

<!-- Made from what the tests tried: npm test, then npm run reliability. -->

What is done to the add-in and to its stand-in for Excel, how often, and what held each time. The figures come from the
test run itself and are the same on every machine. What only a real Excel can confirm is listed in
[DIFFERENCES](DIFFERENCES.md).
`;

async function main(): Promise<void> {
  const named = new Set(chapters.flatMap(({ figures }) => figures));
  const left = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
  for (const name of left) if (!named.has(name)) throw new Error(`No chapter of the report has the figures "${name}".`);
  const total = `In all **${count(chapters.flatMap(linesOf))}** trials.\n`;
  const text = await format([INTRODUCTION, total, ...chapters.map(written)].join("\n"), {
    parser: "markdown",
    printWidth: 120,
    proseWrap: "always",
  });
  if (!process.argv.includes("--check")) writeFileSync(report, text);
  else if (readFileSync(report, "utf8") !== text)
    throw new Error("docs/RELIABILITY.md is stale: run npm run reliability");
  console.log("docs/RELIABILITY.md says what the tests tried");
}

function written(chapter: Chapter): string {
  const rows = linesOf(chapter).map(
    ({ what, count: n, held }) => `| ${what} | ${n.toLocaleString("en-US")} | ${held} |`,
  );
  const found = chapter.found.map((entry) => `- ${entry}`);
  return [
    `## ${chapter.title}\n\n${chapter.about}\n`,
    `| tried | times | what held |\n| --- | ---: | --- |\n${rows.join("\n")}\n`,
    ...(found.length > 0 ? [`Found by these tests and mended:\n\n${found.join("\n")}\n`] : []),
  ].join("\n");
}

function linesOf(chapter: Chapter): Line[] {
  return chapter.figures.flatMap((name) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Line[]);
}

function count(lines: readonly Line[]): string {
  return lines.reduce((sum, line) => sum + line.count, 0).toLocaleString("en-US");
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
