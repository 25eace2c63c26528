/**
 * `npm start`: builds what has changed, serves the workbench on this machine and opens it.
 * Options: --no-open, --port=3210, --no-build.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { buildIfStale } from "../src/workbench/server/buildIfStale";
import { serve } from "../src/workbench/server/serve";

const root = path.resolve(__dirname, "..");
const given = process.argv.slice(2);
const option = (name: string): string | undefined =>
  given.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Asks the system to show an address. Without a desktop nothing happens, and the printed address is there. */
function openInBrowser(address: string): void {
  const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
    darwin: ["open"],
    win32: ["cmd", "/c", "start", ""],
  };
  const [command, ...before] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...before, address], { stdio: "ignore", detached: true });
  child.once("error", () => undefined);
  child.unref();
}

async function start(): Promise<void> {
  if (!given.includes("--no-build")) await buildIfStale(root, console.log);
  const running = await serve({ root, port: Number(option("port") ?? process.env["PORT"] ?? 3210) });
  console.log(`The workbench is at ${running.address} (Ctrl+C ends it).`);
  if (!process.env["CI"] && !given.includes("--no-open")) openInBrowser(running.address);
  const end = (): void => void running.close().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

start().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
