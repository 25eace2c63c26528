import { readFileSync } from "node:fs";

/** The bytes of a file the user named; a readable message when there is none. */
export function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
    throw new Error(`Cannot read ${path}: ${why}.`, { cause: fault });
  }
}
