import { noteReliability } from "../../../support/noteReliability";
import type { ReliabilityLine } from "../../../support/noteReliability";
import type { Operation } from "./operation";
import { tryAll } from "./matrix";

interface Part {
  readonly operation: () => Operation | Promise<Operation>;
  readonly name: string;
  /** Of all combinations of fault and request, every n-th is tried: large operations share them out. */
  readonly share: number;
}

/** One test for each operation, a test of the number of combinations, and a line of the report for each operation. */
export function runMatrix(chapter: string, parts: readonly Part[], combinations: number): void {
  const lines: ReliabilityLine[] = [];
  let total = 0;

  test.each(parts)("$name", async ({ operation, share }) => {
    const { operation: what, tried, secondTries, positions, faults, wrong } = await tryAll(await operation(), share);
    expect(wrong).toEqual([]);
    total += tried;
    const held = `${faults} faults over ${positions} requests: whole or not at all, explained; ${secondTries} tried again`;
    lines.push({ what, count: tried, held });
  });

  // A run that was asked for another share says nothing of the number, and leaves the report alone.
  const isDefault = process.env["SEG_FAULTS"] === undefined;
  (isDefault ? test : test.skip)(`${combinations} combinations of operation, fault and request at least`, () => {
    expect(total).toBeGreaterThanOrEqual(combinations);
  });

  afterAll(() => {
    const counts = lines.map(({ what, count, held }) => `${String(count).padStart(6)}  ${what} (${held})`);
    process.stdout.write(`${chapter}: ${total} combinations\n${counts.join("\n")}\n`);
    if (isDefault) noteReliability(chapter, lines);
  });
}

export function partsOf(operations: readonly Operation[], share: number): Part[] {
  return operations.map((operation) => ({ name: operation.name, operation: () => operation, share }));
}
