import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./rooms";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

test.each(documents)("%s: every link to a file of the project leads somewhere", (document) => {
  const text = readFileSync(join(root, document), "utf8");
  const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? "");
  expect(targets.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
});

test.each(documents)("%s: every file it names in code exists", (document) => {
  const text = readFileSync(join(root, document), "utf8");
  const named = [...text.matchAll(/`((?:src|test|scripts|docs|assets)\/[\w./-]+\.(?:ts|tsx|mjs|md|json))`/g)].map(
    (match) => match[1] ?? "",
  );
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

test("the changelog's newest version is the package's", () => {
  const version = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
  expect(/^## \[([^\]]+)\]/m.exec(readFileSync(join(root, "CHANGELOG.md"), "utf8"))?.[1]).toBe(version);
});
