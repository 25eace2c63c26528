import { isFault } from "../../src/functions/machine/fault";

/** Rectangular, and nothing but finite numbers, texts, truth values and faults with a message. */
export function expectClean(outcome: unknown): void {
  if (isFault(outcome)) {
    expect(["#VALUE!", "#N/A", "#NUM!"]).toContain(outcome.error);
    expect(outcome.message.length).toBeGreaterThan(0);
    expect(outcome.message.length).toBeLessThanOrEqual(255);
    expect(outcome.message).not.toContain("unexpected problem");
    expect(outcome.message).not.toMatch(/undefined|\[object/);
    return;
  }
  const rows = outcome as readonly (readonly unknown[])[];
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || width === 0) throw new Error("The result is empty.");
  for (const row of rows) {
    if (row.length !== width) throw new Error(`A row has ${row.length} cells, the first has ${width}.`);
    for (const value of row) expectCleanCell(value);
  }
}

/** Thrown by hand: a million calls of `expect` would take longer than the function under test. */
function expectCleanCell(value: unknown): void {
  if (isFault(value)) expectClean(value);
  else if (typeof value === "number" ? !Number.isFinite(value) : !["string", "boolean"].includes(typeof value))
    throw new Error(`A cell holds ${String(value)}, a ${typeof value}.`);
}
