import type { PickItem } from "./pickItems";
import type { PreparedWarehouse } from "./prepared";

/** What a class asks of the pickers, and how it is released. */
export interface Release {
  readonly segment: string;
  readonly priority: number;
  readonly items: number;
  readonly linesPerDay: number;
  readonly linesShare: number;
  /** Share of its lines that are alone on their order; null where orders are not told apart. */
  readonly single: number | null;
  readonly batchLines: number;
  /** Walks a day when every line is a walk, and when as many lines as a batch share one. */
  readonly walksAlone: number;
  readonly walksBatched: number;
}

/** The classes in the order in which they are released. */
export function releasesOf(
  items: readonly PickItem[],
  { policy, orders }: PreparedWarehouse,
  workDays: number,
): Release[] {
  const sums = new Map<string, { items: number; picks: number; lines: number; single: number }>();
  let all = 0;
  for (const { item, segment, picks } of items) {
    const sum = sums.get(segment) ?? { items: 0, picks: 0, lines: 0, single: 0 };
    sum.items += 1;
    sum.picks += picks;
    sum.lines += orders?.lines[item] ?? 0;
    sum.single += orders?.single[item] ?? 0;
    sums.set(segment, sum);
    all += picks;
  }
  const found = [...sums].map(([segment, sum]): Release => {
    const values = policy.find(segment)?.values ?? {};
    const number = (name: string, otherwise: number): number => {
      const value = values[name];
      return typeof value === "number" && value >= 0 ? value : otherwise;
    };
    const batchLines = Math.max(1, number("batchLines", 1));
    const linesPerDay = sum.picks / workDays;
    return {
      ...{ segment, linesPerDay, batchLines, items: sum.items, priority: number("releasePriority", 9) },
      linesShare: all > 0 ? sum.picks / all : 0,
      single: orders && sum.lines > 0 ? sum.single / sum.lines : null,
      walksAlone: linesPerDay,
      // A batch that is not full walks all the same.
      walksBatched: linesPerDay <= batchLines ? Math.min(1, linesPerDay) : linesPerDay / batchLines,
    };
  });
  return found.sort(
    (a, b) => a.priority - b.priority || b.linesPerDay - a.linesPerDay || a.segment.localeCompare(b.segment),
  );
}
