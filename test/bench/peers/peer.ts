import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Folder with Python packages that are only compared with, e.g. by `pip install --target folder statsforecast stockpyl`. */
const packages = process.env["SEG_PEERS"];
const LONGEST = 600_000;

/**
 * Lets another program do the same work: it reads its task from the file named first (a text as it is, all else as
 * JSON) and prints one line of JSON. Null where it is not installed or gives up.
 */
export function peer(program: "python3" | "Rscript", script: string, task: unknown): unknown {
  if (program === "python3" && packages === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), "seg-bench-"));
  try {
    const file = join(folder, "task");
    writeFileSync(file, typeof task === "string" ? task : JSON.stringify(task));
    const { stdout, status } = spawnSync(program, [join(__dirname, script), file], {
      encoding: "utf8",
      timeout: LONGEST,
      maxBuffer: 2 ** 28,
      env: { ...process.env, ...ONE_THREAD, ...(packages === undefined ? {} : { PYTHONPATH: packages }) },
    });
    const last = status === 0 ? stdout.trim().split("\n").at(-1) : undefined;
    return last === undefined ? null : JSON.parse(last);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One thread each: processor time of several would not be comparable. */
const ONE_THREAD = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", NUMBA_NUM_THREADS: "1" };
