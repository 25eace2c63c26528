import { differences, normalState } from "./normalState";
import type { Operation } from "./operation";
import type { Scene } from "./scene";
import { keepScene } from "./scene";
import { openStage } from "./stage";

/** A run without trouble: how many requests it takes, what it answers and what it leaves. */
export interface Untroubled {
  readonly positions: number;
  /** Bytes of its largest request or answer. */
  readonly largest: number;
  readonly answer: unknown;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  readonly lastBefore: string | null;
  readonly lastAfter: string | null;
}

export interface Rehearsed {
  readonly dry: Untroubled;
  /** As the operation finds it, for every combination to come. */
  readonly scene: Scene;
}

/** Sets the stage once, and runs the operation once as it should be. */
export async function rehearse(operation: Operation): Promise<Rehearsed> {
  const stage = openStage();
  await operation.prepare(stage);
  await stage.quiet();
  const lastBefore = (await stage.book.lastWrite())?.title ?? null;
  const scene = await keepScene(stage);
  await scene.reset();
  const before = normalState(stage.workbook);
  const mark = stage.host.meter.mark();
  const answer = await operation.run(stage);
  const { syncs: positions, largestRequest, largestResponse } = stage.host.meter.since(mark);
  await stage.quiet();
  const after = normalState(stage.workbook);
  const lastAfter = (await stage.book.lastWrite())?.title ?? null;
  await scene.reset();
  const left = differences(normalState(stage.workbook), before);
  if (left.length > 0) throw new Error(`The workbench could not put the workbook back: ${left.join("; ")}`);
  const largest = Math.max(largestRequest, largestResponse);
  return { dry: { positions, largest, answer, before, after, lastBefore, lastAfter }, scene };
}
