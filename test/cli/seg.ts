import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../house/rooms";

export interface SegResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user would, from a folder of its own. */
export function seg(args: readonly string[], options: { input?: string; cwd?: string } = {}): SegResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli/seg.mjs"), ...args], {
    encoding: "utf8",
    input: options.input ?? "",
    cwd: options.cwd ?? root,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}
