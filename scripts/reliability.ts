/**
 * Writes docs/RELIABILITY.md from what the reliability tests of the last full run left in build/reliability. With
 * --check it writes nothing and ends with 1 when the report says something else, a test left no figures, or clearly less
 * was tried than the report says.
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
/** Of what the report says, what a run has to try. */
const LEAST_SHARE = 0.9;
const INTRODUCTION = `# Reliability

<!-- Made from what the tests tried: npm test, then npm run reliability. -->

What is done to the add-in and to its stand-in for Excel, how often, and what held each time. The figures come from a run
of the tests, and every run checks that it tries as much. What only a real Excel can confirm is listed in
[DIFFERENCES](DIFFERENCES.md).
`;

async function main(): Promise<void> {
  const named = new Set(chapters.flatMap(({ figures }) => figures));
  const left = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
  for (const name of left) if (!named.has(name)) throw new Error(`No chapter of the report has the figures "${name}".`);
  const total = `In all **${count(chapters.filter(({ inventory }) => !inventory).flatMap(linesOf))}** trials.\n`;
  const text = await format([INTRODUCTION, total, ...chapters.map(written)].join("\n"), {
    parser: "markdown",
    printWidth: 120,
    proseWrap: "always",
  });
  if (process.argv.includes("--check")) compare(readFileSync(report, "utf8"), text);
  else writeFileSync(report, text);
  console.log("docs/RELIABILITY.md says what the tests tried");
}

/** Words must be the same. Of the figures some depend on the order in which answers arrive. */
function compare(said: string, tried: string): void {
  if (wordsOf(said) !== wordsOf(tried)) throw new Error("docs/RELIABILITY.md is stale: run npm run reliability");
  const counts = countsOf(tried);
  const less = countsOf(said).findIndex((figure, line) => (counts[line] ?? 0) < LEAST_SHARE * figure);
  if (less >= 0)
    throw new Error(`Line ${less + 1} of docs/RELIABILITY.md says more than was tried: ${counts[less] ?? 0}`);
}

/** Without figures, and without the blanks and lines that make columns and line ends meet. */
function wordsOf(text: string): string {
  return text.replace(/\d[\d,]*|[\s|:-]/g, "");
}

function countsOf(text: string): number[] {
  return [...text.matchAll(/\|\s+([\d,]+) \|/g)].map((match) => Number((match[1] ?? "").replaceAll(",", "")));
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
