export interface Run {
  readonly first: number;
  readonly count: number;
}

/** Numbers as runs of neighbours: 2, 3, 4, 9 are two runs. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last.first + last.count) last.count++;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}
