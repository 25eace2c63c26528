/**
 * Prints one line a figure: name, value, unit, budget. Ends with exit code 1 when a budget is exceeded.
 *
 *     npm run bench [-- part-of-a-title …]
 */
import { bundles } from "./bundles";
import { classification } from "./classification";
import { forecastAccuracy } from "./forecastAccuracy";
import { forecasting } from "./forecasting";
import { formulaRows } from "./formulaRows";
import { gridScrolling } from "./gridScrolling";
import { largeRun } from "./largeRun";
import type { Benchmark, Measure } from "./measure";
import { retail } from "./retail";
import { serviceMixSpeed } from "./serviceMixSpeed";
import { startUp } from "./startUp";
import { stockFromHistory } from "./stockFromHistory";
import { stockPlacement } from "./stockPlacement";

const engine = [classification, forecasting, forecastAccuracy, stockFromHistory, serviceMixSpeed, stockPlacement];
const benchmarks = [retail, ...engine, formulaRows, largeRun, bundles, startUp, gridScrolling];

/** Runs what was asked for, all without words; gives how many budgets were exceeded. */
async function run(words: readonly string[]): Promise<number> {
  const wanted = words.map((word) => word.toLowerCase());
  const named = ({ title }: Benchmark): boolean => wanted.some((word) => title.toLowerCase().includes(word));
  let exceeded = 0;
  for (const benchmark of benchmarks.filter((known) => wanted.length === 0 || named(known))) {
    const missing = benchmark.missing?.() ?? null;
    console.log(missing === null ? benchmark.title : `${benchmark.title}: left out, ${missing}`);
    if (missing !== null) continue;
    for (const measure of await benchmark.run()) {
      const over = measure.budget !== undefined && measure.value > measure.budget;
      if (over) exceeded += 1;
      console.log(line(measure, over));
    }
  }
  return exceeded;
}

const fourDigits = new Intl.NumberFormat("en", { maximumSignificantDigits: 4, useGrouping: false });

function line({ name, value, unit, budget }: Measure, over: boolean): string {
  const figure = Number.isInteger(value) ? String(value) : fourDigits.format(value);
  const limit = budget === undefined ? "no budget" : `budget ${budget}${over ? ", EXCEEDED" : ""}`;
  return `${name.padEnd(64)} ${figure.padStart(12)} ${unit.padEnd(8)} ${limit}`;
}

run(process.argv.slice(2)).then(
  (exceeded) => {
    process.exitCode = exceeded === 0 ? 0 : 1;
  },
  (fault: unknown) => {
    console.error(fault);
    process.exitCode = 1;
  },
);
