import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Benchmark, Measure } from "./measure";

const dist = join(__dirname, "..", "..", "dist");
const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1024;

/** Scripts that the pane's page names: all that is fetched before the first screen. */
function firstLoad(): string[] {
  const page = readFileSync(join(dist, "taskpane.html"), "utf8");
  return [...page.matchAll(/<script[^>]*src="(?!https:)([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** Words that stand only in the workbench's sources. */
const WORKBENCH_MARKS = ["ApiNotImplementedInWorkbench", "univerjs"];

export const bundles: Benchmark = {
  title: "Bundle sizes",
  missing: () => (existsSync(join(dist, "taskpane.html")) ? null : "run npm run build first"),
  run: () => {
    const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
    const texts = scripts.map((file) => readFileSync(join(dist, file), "utf8"));
    const measures: Measure[] = [
      { name: "pane, first load, gzip", value: kilobytes(firstLoad()), unit: "kB", budget: 350 },
      { name: "functions, gzip", value: kilobytes(["functions.js"]), unit: "kB", budget: 80 },
      { name: "all scripts of the add-in, gzip", value: kilobytes(scripts), unit: "kB" },
      {
        name: "scripts of the add-in with workbench code in them",
        value: texts.filter((text) => WORKBENCH_MARKS.some((mark) => text.includes(mark))).length,
        unit: "files",
        budget: 0,
      },
    ];
    return Promise.resolve(measures);
  },
};
