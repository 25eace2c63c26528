import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const ENGINE = join(ROOT, "src/engine");
const references = readFileSync(join(ROOT, "docs/REFERENCES.md"), "utf8");
const known = new Set([...references.matchAll(/^- \*\*([^*]+)\*\*/gm)].map(([, key]) => key));
const files = readdirSync(ENGINE, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const named = files.flatMap((file) =>
  [...readFileSync(join(ENGINE, file), "utf8").matchAll(/@source ([^\n]+?)(?: \*\/)?$/gm)].flatMap(([, list = ""]) =>
    list
      .replace(/\([^)]*\)/g, "")
      .split(",")
      .map((key) => ({ file, key: key.trim() })),
  ),
);

test("every source that the engine names is in docs/REFERENCES.md", () => {
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ key }) => key !== "convention" && !known.has(key))).toEqual([]);
});

test("every entry of docs/REFERENCES.md is named by the engine", () => {
  const used = new Set(named.map(({ key }) => key));
  expect([...known].filter((key) => key !== undefined && !used.has(key))).toEqual([]);
});
