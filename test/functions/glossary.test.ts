import { readFileSync } from "node:fs";
import { join } from "node:path";
import { definitions } from "../../src/functions/registry";

const page = readFileSync(join(__dirname, "../../docs/GLOSSARY.md"), "utf8");
const terms = new Set(
  page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .flatMap((line) => (line.split("|")[1] ?? "").split(",").map((term) => term.trim())),
);

test.each(definitions.map(({ name, args }) => [name, args.map((one) => one.name)] as const))(
  "the arguments of %s are in the glossary",
  (_, names) => expect(names.filter((name) => !terms.has(name))).toEqual([]),
);

const tables = definitions.filter(({ result }) => result.headings && result.width !== undefined);
test.each(tables.map(({ name, result }) => [name, result.headings?.(undefined) ?? []] as const))(
  "the headings of %s are in the glossary",
  (_, headings) => expect(headings.filter((heading) => !terms.has(heading))).toEqual([]),
);
