import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { serve } from "../../src/workbench/server/serve";
import { addinBuild } from "./addinBuild";
import type { Benchmark, Measure } from "./measure";
import { openPane, openWorkbench, type StartUp } from "./openPages";

const root = join(__dirname, "..", "..");
const WORKBENCH = join(root, "build/workbench/index.html");
const BROWSER = pathToFileURL(join(root, "test/e2e/browser.mjs")).href;
const STARTS = 3;

/** Starts a few times, each with an empty cache, and keeps the quickest time of every step. */
async function quickest(start: () => Promise<StartUp>): Promise<StartUp> {
  let best = await start();
  for (let again = 1; again < STARTS; again++) {
    const next = await start();
    const seconds = best.seconds.map(([step, value], at) => [step, Math.min(value, next.seconds[at]![1])] as const);
    best = { ...next, seconds };
  }
  return best;
}

function lines(what: string, { seconds, requests, bytes, foreign, refused }: StartUp): Measure[] {
  return [
    ...seconds.map(([step, value]) => ({ name: `${what}: ${step}`, value, unit: "s" })),
    { name: `${what}: requests`, value: requests, unit: "requests", budget: 30 },
    { name: `${what}: transferred, not compressed`, value: bytes / 1024, unit: "kB" },
    { name: `${what}: requests to foreign origins`, value: foreign, unit: "requests", budget: 0 },
    { name: `${what}: foreign origins refused by the page's policy`, value: refused, unit: "origins" },
  ];
}

export const startUp: Benchmark = {
  title: "Start in the browser",
  missing: () => (addinBuild.exists() && existsSync(WORKBENCH) ? null : "run npm start once, it builds the pages"),
  run: async () => {
    const { launchBrowser } = (await import(BROWSER)) as { launchBrowser: () => Promise<Browser> };
    const running = await serve({ root, port: 0 });
    const browser = await launchBrowser();
    try {
      return [
        { name: "the add-in is a development build", value: Number(addinBuild.forDevelopment()), unit: "yes = 1" },
        ...lines("workbench", await quickest(() => openWorkbench(browser, running.address))),
        ...lines("pane outside Excel", await quickest(() => openPane(browser, running.address))),
      ];
    } finally {
      await browser.close();
      await running.close();
    }
  },
};
