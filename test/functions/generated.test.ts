import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionHelp } from "../../src/functions/functionHelp";
import { generatedFiles } from "../../src/functions/generatedFiles";
import { toMetadata } from "../../src/functions/machine/metadata";
import { definitions } from "../../src/functions/registry";
import { VERSION } from "../../src/functions/version";
import published from "../fixtures/functions/published.json";
import taken from "../fixtures/functions/takenNames.json";

const root = join(__dirname, "../..");
const metadata = toMetadata(definitions);

test.each(generatedFiles().map(({ path, text }) => [path, text] as const))("%s is fresh", (path, text) => {
  expect(readFileSync(join(root, path), "utf8") === text).toBe(true);
});

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(VERSION).toBe(version);
});

test("errors and data types reach the functions", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
});

describe.each(metadata.functions.map((entry) => [entry.id, entry] as const))("metadata of %s", (_, entry) => {
  test("texts are complete", () => {
    expect(entry.name).toBe(entry.id);
    expect(entry.description.length).toBeGreaterThan(20);
    expect(entry.helpUrl).toBe(`https://localhost:3000/help.html#${entry.id}`);
    for (const parameter of entry.parameters) expect(parameter.description.length).toBeGreaterThan(5);
  });

  test("every parameter takes a range of anything", () => {
    for (const { type, dimensionality } of entry.parameters) expect([type, dimensionality]).toEqual(["any", "matrix"]);
  });

  test("optional parameters follow required ones, only the last may repeat", () => {
    const optional = entry.parameters.map((parameter) => parameter.optional ?? parameter.repeating ?? false);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    expect(entry.parameters.slice(0, -1).some((parameter) => parameter.repeating)).toBe(false);
  });

  test("parameter names are unlike", () => {
    const names = entry.parameters.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("names", () => {
  const builtIn = new Set(taken.builtIn);
  const macros = new Set(taken.macros);

  test("are unique", () => expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length));

  test.each(definitions.map(({ name }) => name))("%s may be used", (name) => {
    expect(problemsOf(name)).toEqual([]);
  });

  test.each([
    "AB",
    "ABC1",
    "XFD12",
    "R1C1",
    "RC",
    "SUM",
    "FORECAST.LINEAR",
    "RUN",
    "GET.CELL",
    "1ST",
    "my_name",
    "A".repeat(129),
  ])("%s is refused", (name) => expect(problemsOf(name)).not.toEqual([]));

  function problemsOf(name: string): string[] {
    const rules: readonly (readonly [problem: string, broken: boolean])[] = [
      ["has fewer than 3 or more than 128 letters", name.length < 3 || name.length > 128],
      ["has other letters than A-Z, 0-9 and dots, or does not start with a letter", !/^[A-Z][A-Z0-9.]*$/.test(name)],
      ["reads as a cell", /^[A-Z]{1,3}[0-9]+$/.test(name) || /^R\d*C\d*$/.test(name)],
      ["is a function of Excel", builtIn.has(name)],
      ["is a macro function of Excel 4", macros.has(name)],
    ];
    return rules.filter(([, broken]) => broken).map(([problem]) => problem);
  }
});

describe("choices", () => {
  test("each list is defined once and used", () => {
    const ids = metadata.enums.map(({ id }) => id);
    const used = metadata.functions.flatMap(({ parameters }) =>
      parameters.flatMap((parameter) => parameter.customEnumId ?? []),
    );
    expect([...ids].sort()).toEqual([...used].sort());
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9._]{2,63}$/);
  });

  test("each choice has a tooltip", () => {
    for (const { values } of metadata.enums)
      for (const { name, stringValue, tooltip } of values)
        expect([name.length, stringValue, tooltip.length > 3]).toEqual([name.length, name, true]);
  });
});

describe("published signatures", () => {
  const now = new Map(metadata.functions.map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]));

  test.each(Object.entries(published.functions))("%s keeps its name and the order of its arguments", (id, names) => {
    const current = now.get(id) ?? [];
    const appended = current.slice(names.length);
    expect(current.slice(0, names.length)).toEqual(names);
    const optional = metadata.functions.find((entry) => entry.id === id)?.parameters.slice(names.length);
    expect(optional?.every((parameter) => parameter.optional)).toBe(true);
    expect(appended).toHaveLength(current.length - names.length);
  });

  test("every function is on the list", () => {
    expect(Object.keys(published.functions).sort()).toEqual([...now.keys()].sort());
  });
});

describe("help", () => {
  test.each(functionHelp().map((help) => [help.name, help] as const))("%s is documented", (name, help) => {
    expect(name).toMatch(/^SEG\./);
    expect(help.signature.startsWith(`${name}(`)).toBe(true);
    expect(help.examples.length).toBeGreaterThan(0);
    for (const { formula } of help.examples) expect(formula.startsWith(`=${name}(`)).toBe(true);
    expect(help.source.length).toBeGreaterThan(5);
    expect(help.formula.length).toBeGreaterThan(10);
    for (const argument of help.arguments) expect(argument.help.length).toBeGreaterThan(10);
  });

  test("signatures show which arguments may be left out", () => {
    const abc = functionHelp().find(({ name }) => name === "SEG.ABC");
    expect(abc?.signature).toBe("SEG.ABC(values, [cuts], [labels], [groups])");
    expect(abc?.arguments[1]?.defaultText).toBe("{0.8,0.95}");
  });
});
