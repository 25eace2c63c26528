/**
 * The whole judgement, step by step: types, lint, format, dead code, freshness of generated files, unit and page
 * tests, the report of what they tried, the production build, end to end in a real browser. Ends with one line of counts.
 *
 *     node scripts/test.mjs [step …]
 *
 * With SEG_ALL_PARTS=1 a skipped test counts as a failure: nothing may be left out.
 */
import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";

const bin = (name) => `node_modules/.bin/${name}`;
const steps = [
  { name: "types", command: [bin("tsc"), "-b"] },
  { name: "lint", command: [bin("eslint"), "--cache", "--cache-location", "node_modules/.cache/eslint/", "."] },
  { name: "format", command: [bin("prettier"), "--check", "--log-level", "warn", "."] },
  { name: "dead code", command: [bin("knip"), "--no-progress"] },
  { name: "generated files", command: [bin("tsx"), "scripts/generate.ts", "--check"] },
  {
    name: "tests",
    // What the last run's tests left must not stand in for what this run's do.
    before: () => rmSync("build/reliability", { recursive: true, force: true }),
    command: [bin("jest")],
    counts: jestCounts,
  },
  { name: "reliability report", command: [bin("tsx"), "scripts/reliability.ts", "--check"] },
  {
    name: "build",
    before: () => rmSync("dist", { recursive: true, force: true }),
    command: [bin("webpack"), "--mode", "production", "--stats", "errors-warnings"],
  },
  { name: "workbench", command: [bin("webpack"), "--config", "webpack.workbench.cjs", "--stats", "errors-warnings"] },
  {
    name: "end to end",
    command: ["node", "--test", "--test-concurrency=1", "--test-reporter=spec", ...endToEndTests()],
    counts: nodeCounts,
  },
];

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.includes(name));
const total = { passed: 0, failed: 0, skipped: 0 };
const table = [];
for (const step of chosen) {
  process.stdout.write(`\n── ${step.name}\n`);
  const started = Date.now();
  step.before?.();
  const { code, output } = await run(step.command);
  const counts = step.counts?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
  table.push({ step: step.name, seconds: Math.round((Date.now() - started) / 1000), ...counts });
}

console.table(table);
if (process.env.SEG_ALL_PARTS === "1" && total.skipped > 0) {
  console.error(`${total.skipped} tests were left out; with SEG_ALL_PARTS=1 each counts as a failure.`);
  total.failed += total.skipped;
}
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}\n`,
);
process.exitCode = total.failed === 0 ? 0 : 1;

function endToEndTests() {
  return readdirSync("test/e2e")
    .filter((name) => name.endsWith(".e2e.mjs"))
    .map((name) => `test/e2e/${name}`);
}

function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"], env: process.env });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on("error", (fault) => resolve({ code: 1, output: String(fault) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The closing line of our own reporter: "12 passed, 0 failed, 1 skipped". */
function jestCounts(output) {
  const match = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  return { passed: Number(match?.[1] ?? 0), failed: Number(match?.[2] ?? 1), skipped: Number(match?.[3] ?? 0) };
}

/** The summary of Node's own runner: "ℹ pass 5". */
function nodeCounts(output) {
  const figure = (name) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, "m").exec(output)?.[1] ?? NaN);
  const failed = figure("fail") + figure("cancelled");
  return {
    passed: figure("pass") || 0,
    failed: Number.isNaN(failed) || figure("pass") === 0 ? 1 : failed,
    skipped: (figure("skipped") || 0) + (figure("todo") || 0),
  };
}
