import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";

export const root = join(__dirname, "..", "..");

/** Which rooms of src a room may import. Everything not listed is forbidden. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  playbooks: ["engine"],
  functions: ["engine", "playbooks"],
  flows: ["engine", "playbooks"],
  workbook: [],
  worker: ["engine", "playbooks", "functions", "flows"],
  runs: ["engine", "playbooks", "flows", "workbook"],
  commands: ["engine", "playbooks", "flows", "workbook", "runs"],
  taskpane: ["engine", "playbooks", "functions", "flows", "workbook", "runs"],
  addin: ["engine", "playbooks", "functions", "flows", "workbook", "worker", "runs", "commands", "taskpane"],
  workbench: ["engine", "playbooks", "functions", "flows", "workbook", "runs"],
  cli: ["engine", "playbooks", "functions", "flows", "workbook", "worker", "runs", "workbench"],
};

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

export function sourceFiles(folder = "src"): SourceFile[] {
  return walk(join(root, folder))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => {
      const text = readFileSync(file, "utf8");
      const path = relative(root, file).split(sep).join("/");
      return { path, room: path.split("/")[1] ?? "", text, imports: importsOf(file, text) };
    });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** Imported modules; relative ones as paths from the root. */
function importsOf(file: string, text: string): string[] {
  const pattern = /(?:from\s+|import\s*\(\s*|import\s+|new URL\(\s*)["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => {
    const name = match[1] ?? "";
    return name.startsWith(".")
      ? relative(root, normalize(join(dirname(file), name)))
          .split(sep)
          .join("/")
      : name;
  });
}
