import { noteReliability } from "../../../support/noteReliability";
import type { ReliabilityLine } from "../../../support/noteReliability";
import type { Operation } from "./operation";
import { tryAll } from "./matrix";

interface Part {
  readonly operation: () => Operation | Promise<Operation>;
  readonly name: string;
  /** Each request meets every n-th fault: large operations share them out. */
  readonly share: number;
}

/** One test for each operation, and a line of the report for each when all are done. */
export function runMatrix(chapter: string, parts: readonly Part[], atLeast: number): void {
  const lines: ReliabilityLine[] = [];

  test.each(parts)("$name", async ({ operation, share }) => {
    const { operation: what, tried, wrong } = await tryAll(await operation(), share);
    expect(wrong).toEqual([]);
    lines.push({ what, count: tried, held: "whole or not at all, explained, the second try succeeds" });
  });

  // A run that was asked to try fewer says nothing of the number.
  (process.env["SEG_FAULTS"] === undefined ? test : test.skip)(
    `at least ${atLeast} combinations of operation, fault and request`,
    () => {
      expect(lines.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(atLeast);
    },
  );

  afterAll(() => noteReliability(chapter, lines));
}

export function partsOf(operations: readonly Operation[], share: number): Part[] {
  return operations.map((operation) => ({ name: operation.name, operation: () => operation, share }));
}
