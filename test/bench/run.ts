/**
 * Prints one line a figure: name, value, unit, budget. Ends with exit code 1 when a budget is exceeded.
 *
 *     npm run bench [-- part-of-a-title …]
 */
import { bundles } from "./bundles";
import { classification } from "./classification";
import { formulaRows } from "./formulaRows";
import { largeRun } from "./largeRun";
import type { Measure } from "./measure";
import { retail } from "./retail";
import { startUp } from "./startUp";

const benchmarks = [retail, classification, formulaRows, largeRun, bundles, startUp];
const wanted = process.argv.slice(2).map((text) => text.toLowerCase());
const chosen = benchmarks.filter(
  ({ title }) => wanted.length === 0 || wanted.some((text) => title.toLowerCase().includes(text)),
);

let exceeded = 0;
for (const benchmark of chosen) {
  const missing = benchmark.missing?.() ?? null;
  if (missing !== null) {
    console.log(`${benchmark.title}: left out, ${missing}`);
    continue;
  }
  for (const measure of await benchmark.run()) {
    const over = measure.budget !== undefined && measure.value > measure.budget;
    if (over) exceeded += 1;
    console.log(line(measure, over));
  }
}
process.exitCode = exceeded === 0 ? 0 : 1;

function line({ name, value, unit, budget }: Measure, over: boolean): string {
  const figure = Number.isInteger(value) ? String(value) : value.toPrecision(4);
  const limit = budget === undefined ? "no budget" : `budget ${budget}${over ? ", EXCEEDED" : ""}`;
  return `${name.padEnd(64)} ${figure.padStart(12)} ${unit.padEnd(8)} ${limit}`;
}
