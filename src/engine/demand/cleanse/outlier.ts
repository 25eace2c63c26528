/** A number out of line: where, what belongs there, and how that was found. */
export interface Outlier {
  /** 0-based. */
  readonly period: number;
  /** What the method puts in its place; null leaves that to the neighbours. */
  readonly level: number | null;
  readonly reason: string;
}

/** A number for a sentence: four digits are enough to follow it. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}
