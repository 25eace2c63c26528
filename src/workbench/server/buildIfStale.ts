import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";

export interface Build {
  readonly name: string;
  readonly configuration: string;
  /** A file the build always writes. */
  readonly product: string;
  /** Files and folders the product depends on. */
  readonly sources: readonly string[];
}

/** The two bundles: what ships to Excel, and the page that stands in for it. */
export const builds: readonly Build[] = [
  {
    name: "add-in",
    configuration: "webpack.config.js",
    product: "dist/taskpane.html",
    sources: ["src", "assets", "manifest.xml", "package-lock.json"],
  },
  {
    name: "workbench",
    configuration: "webpack.workbench.cjs",
    product: "build/workbench/index.html",
    sources: ["src/workbench", "package-lock.json"],
  },
];

/** True when something a build reads is newer than what it has written. */
export function isStale(root: string, build: Build): boolean {
  const product = path.join(root, build.product);
  if (!existsSync(product)) return true;
  const built = statSync(product).mtimeMs;
  return [build.configuration, ...build.sources].some((source) => newest(path.join(root, source)) > built);
}

function newest(place: string): number {
  if (!existsSync(place)) return 0;
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), 0);
}

/** Runs the builds whose sources have changed, for development: quick, readable, cached. */
export async function buildIfStale(root: string, say: (line: string) => void): Promise<void> {
  for (const build of builds) {
    if (!isStale(root, build)) continue;
    say(`Building the ${build.name} …`);
    await run(root, ["--config", build.configuration, "--mode", "development"]);
    // A build that came out the same leaves its files alone; this says when it was looked at.
    const now = new Date();
    utimesSync(path.join(root, build.product), now, now);
  }
}

/** Webpack in a process of its own: it is only needed now and then, and its memory goes with it. */
function run(root: string, given: readonly string[]): Promise<void> {
  const command = path.join(root, "node_modules/webpack-cli/bin/cli.js");
  if (!existsSync(command)) {
    throw new Error("The packages are not installed. Run `npm ci` first.");
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...given], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (text: Buffer) => (output += text.toString()));
    child.stderr.on("data", (text: Buffer) => (output += text.toString()));
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`The build failed.\n${output}`))));
  });
}
