import { definitions } from "../../src/functions/registry";
import { callIn, functionHost, HostError } from "../support/functionHost";

const host = functionHost();

/** The same call as another platform would send it: blank cells as 0, as null or as an empty object. */
const platforms = {
  "blank as null": (cell: unknown) => cell,
  "blank as 0": (cell: unknown) => cell ?? 0,
  "blank as an empty cell value": (cell: unknown) => cell ?? { type: "Empty", basicType: "Empty", basicValue: "" },
};

/** Changes the cells of ranges; an omitted argument stays omitted. */
function withCells(call: readonly unknown[], change: (cell: unknown) => unknown): unknown[] {
  const inside = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(inside);
    return isError(part) ? { type: "Error", basicType: "Error", basicValue: part.error } : change(part);
  };
  return call.map((argument) => (Array.isArray(argument) ? inside(argument) : argument));
}

function isError(value: unknown): value is { error: string } {
  return typeof value === "object" && value !== null && "error" in value;
}

function expectCells(got: unknown, gives: unknown, part: boolean): void {
  const wanted = (Array.isArray(gives) ? gives : [[gives]]) as unknown[][];
  if (got instanceof HostError) throw new Error(`got ${got.code} ${got.message}`);
  const rows = got as unknown[][];
  if (!part) expect([rows.length, rows[0]?.length]).toEqual([wanted.length, wanted[0]?.length]);
  wanted.forEach((row, r) => row.forEach((value, c) => expectCell(rows[r]?.[c], value)));
}

function expectCell(got: unknown, wanted: unknown): void {
  if (isError(wanted)) {
    expect(got).toBeInstanceOf(HostError);
    expect((got as HostError).code).toBe(wanted.error);
    expect((got as HostError).message.length).toBeGreaterThan(20);
  } else if (typeof wanted === "number") {
    expect(Math.abs(Number(got) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  } else expect(got).toBe(wanted);
}

describe.each(definitions.map((definition) => [definition.name, definition] as const))("SEG.%s", (name, definition) => {
  test("has examples", () => expect(definition.examples.length).toBeGreaterThan(0));

  const cases = definition.examples.flatMap((example, i) =>
    Object.entries(platforms).map(([platform, change]) => [`example ${i + 1}, ${platform}`, example, change] as const),
  );
  test.each(cases)("%s", (_, example, change) => {
    expectCells(callIn(host, name, ...withCells(example.call, change)), example.gives, example.part ?? false);
  });

  test.each(definition.faults.map((fault, i) => [i + 1, fault] as const))("faulty example %i", (_, fault) => {
    const got = callIn(host, name, ...fault.call);
    expect(got).toBeInstanceOf(HostError);
    expect((got as HostError).code).toBe(fault.error);
    expect((got as HostError).message).toContain(fault.says);
    expect((got as HostError).message.length).toBeLessThanOrEqual(255);
  });
});
