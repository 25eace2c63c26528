import { existsSync } from "node:fs";
import { join } from "node:path";

/** The folder with the full real data sets, or null: they are too large to live in the project. */
export const labFolder: string | null = process.env["SEG_LAB"] ?? null;

/** A file of the lab; throws with what to do when it is not there. */
export function labFile(name: string): string {
  if (labFolder === null) throw new Error("set SEG_LAB to the folder of the real data sets");
  const file = join(labFolder, name);
  if (!existsSync(file)) throw new Error(`SEG_LAB has no ${name}`);
  return file;
}

/** A test on real data: left out, and counted as skipped, where SEG_LAB is not set. */
export const labTest: jest.It = labFolder === null ? test.skip : test;
