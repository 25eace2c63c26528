import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as engine from "../../src/engine";

const ROOT = join(__dirname, "../../src/engine");
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const examples = files.flatMap((file) =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(/@example (.+) \/\/ (.+)$/gm)].map(([, call, result]) => ({
    file,
    call: call ?? "",
    result: result ?? "",
  })),
);

/** Numbers of an example may be shortened to six digits. */
function agrees(found: unknown, expected: unknown): boolean {
  if (typeof found === "number" && typeof expected === "number")
    return Math.abs(found - expected) <= 1e-6 * Math.abs(expected) + 1e-12;
  if (typeof expected !== "object" || expected === null) return found === expected;
  if (typeof found !== "object" || found === null) return false;
  const keys = Object.keys(expected);
  return (
    Object.keys(found).length === keys.length &&
    keys.every((key) => agrees(found[key as keyof typeof found], expected[key as keyof typeof expected]))
  );
}

describe("examples in the engine's comments", () => {
  test("there are many", () => expect(examples.length).toBeGreaterThan(50));

  test.each(examples)("$file: $call", ({ file, call, result }) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file under test is only known by name here
    const scope: Record<string, unknown> = { ...engine, ...(require(join(ROOT, file)) as object) };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- an example is code in a comment
    const run = new Function(...Object.keys(scope), `return (${call});`) as (...names: unknown[]) => unknown;
    const found = run(...Object.values(scope));
    expect(agrees(found, JSON.parse(result)) ? "true" : JSON.stringify(found)).toBe("true");
  });
});
