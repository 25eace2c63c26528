import { normalState } from "./normalState";
import type { Operation } from "./operation";
import { openStage } from "./stage";

/** A run without trouble: how many requests it takes, what it answers and what it leaves. */
export interface Untroubled {
  readonly positions: number;
  readonly answer: unknown;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  readonly lastBefore: string | null;
  readonly lastAfter: string | null;
}

export async function untroubled(operation: Operation): Promise<Untroubled> {
  const stage = openStage();
  await operation.prepare(stage);
  await stage.quiet();
  const before = normalState(stage.workbook);
  const lastBefore = (await stage.book.lastWrite())?.title ?? null;
  const mark = stage.host.meter.mark();
  const answer = await operation.run(stage);
  const positions = stage.host.meter.since(mark).syncs;
  await stage.quiet();
  const after = normalState(stage.workbook);
  return { positions, answer, before, after, lastBefore, lastAfter: (await stage.book.lastWrite())?.title ?? null };
}
