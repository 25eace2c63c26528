/** One figure of a benchmark: printed as one line, with its budget where it has one. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be. Only counts and ratios have budgets that hold on any machine. */
  readonly budget?: number;
}
export interface Benchmark {
  readonly title: string;
  /** Why it cannot run here, or null. */
  readonly missing?: () => string | null;
  readonly run: () => Promise<readonly Measure[]>;
}

/** Seconds of the fastest of several runs: the least disturbed one. */
export async function fastest(runs: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let index = 0; index < runs; index++) {
    const started = performance.now();
    await work();
    best = Math.min(best, (performance.now() - started) / 1000);
  }
  return best;
}

/**
 * Seconds of processor time of the cheapest of several runs. Other programs on the machine hardly change it, so
 * ratios with a budget are made of it.
 */
export async function cheapest(runs: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let index = 0; index < runs; index++) {
    const started = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}
