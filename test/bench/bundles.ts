import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { addinBuild } from "./addinBuild";
import type { Benchmark, Measure } from "./measure";

const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(addinBuild.file(file))).length, 0) / 1024;

/** Scripts that the pane's page names: all that is fetched before the first screen. */
function firstLoad(): string[] {
  const page = readFileSync(addinBuild.file("taskpane.html"), "utf8");
  return [...page.matchAll(/<script[^>]*src="(?!https:)([^"]+)"/g)].map((match) => match[1] ?? "");
}

/** Words that stand only in the workbench's sources. */
const WORKBENCH_MARKS = ["ApiNotImplementedInWorkbench", "univerjs"];

export const bundles: Benchmark = {
  title: "Bundle sizes",
  missing: () => {
    if (!addinBuild.exists()) return "run npm run build first";
    return addinBuild.forDevelopment() ? "dist holds a development build, run npm run build first" : null;
  },
  run: () => {
    const scripts = readdirSync(addinBuild.folder).filter((file) => file.endsWith(".js"));
    const texts = scripts.map((file) => readFileSync(addinBuild.file(file), "utf8"));
    const measures: Measure[] = [
      { name: "pane, first load, gzip", value: kilobytes(firstLoad()), unit: "kB", budget: 560 },
      { name: "functions, gzip", value: kilobytes(["functions.js"]), unit: "kB", budget: 110 },
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
