import { isDeepStrictEqual } from "node:util";
import type { Strike } from "../../../../src/workbench/protocol/faults/strike";
import type { When } from "../../../../src/workbench/protocol/faults/when";
import { unexplained } from "./explained";
import type { FaultOutcome } from "./faultOutcome";
import { differences, normalState } from "./normalState";
import type { Operation } from "./operation";
import { openStage } from "./stage";
import type { Stage } from "./stage";
import type { Untroubled } from "./untroubled";

export interface Trouble {
  readonly strike: Strike;
  readonly when: When;
}

/** Tries an operation in trouble that changes nothing itself; says what is wrong with what became of it. */
export async function trySteadyFault(operation: Operation, dry: Untroubled, trouble: Trouble): Promise<string[]> {
  const stage = openStage();
  await operation.prepare(stage);
  const outcome = await attempt(stage, operation, trouble);
  if (stage.host.faults.struck === 0) return ["the fault never struck"];
  stage.host.faults.clear();
  const wrong = outcome.kind === "failed" ? unexplained(outcome.error) : [];
  // What could not be put right while the trouble lasted is put right when the pane starts again.
  if (outcome.kind === "gone" || trouble.when === "always" || "from" in trouble.when) await stage.restart();
  const state = normalState(stage.workbook);
  if (outcome.kind === "done") {
    if (!operation.makesDo) wrong.push(...differences(outcome.answer, dry.answer, "answer"));
    // The result is there; where Excel refuses to show it, it is not shown.
    return [...wrong, ...differences(unseen(state), unseen(dry.after))];
  }
  if (isDeepStrictEqual(unseen(state), unseen(dry.after))) return wrong;
  wrong.push(...differences(state, dry.before).map((difference) => `not as before: ${difference}`));
  if (wrong.length > 0) return wrong;
  return secondTry(stage, operation, dry);
}

function unseen(state: Record<string, unknown>): Record<string, unknown> {
  return { ...state, active: null, selection: null };
}

/** The trouble is over: the same again gives the same as if there had been none. */
async function secondTry(stage: Stage, operation: Operation, dry: Untroubled): Promise<string[]> {
  const last = (await stage.book.lastWrite())?.title ?? null;
  const wrong = last === dry.lastBefore ? [] : [`the last write is now ${last}, was ${dry.lastBefore}`];
  const again = await attempt(stage, operation, null);
  if (again.kind !== "done") return [...wrong, `second try: ${again.kind === "failed" ? String(again.error) : "gone"}`];
  wrong.push(...differences(again.answer, dry.answer, "second answer"));
  wrong.push(...differences(normalState(stage.workbook), dry.after, "second try"));
  const lastAfter = (await stage.book.lastWrite())?.title ?? null;
  if (lastAfter !== dry.lastAfter) wrong.push(`after the second try the last write is ${lastAfter}`);
  return wrong;
}

export async function attempt(stage: Stage, operation: Operation, trouble: Trouble | null): Promise<FaultOutcome> {
  const { host } = stage;
  if (trouble) host.faults.plan(trouble.strike, trouble.when);
  const gone = new Promise<FaultOutcome>((resolve) => {
    host.onCut(() => resolve({ kind: "gone" }));
  });
  const ended = operation.run(stage).then(
    (answer): FaultOutcome => ({ kind: "done", answer }),
    (error: unknown): FaultOutcome => ({ kind: "failed", error }),
  );
  return Promise.race([ended, gone]);
}
