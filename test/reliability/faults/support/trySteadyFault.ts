import { isDeepStrictEqual } from "node:util";
import { unexplained } from "./explained";
import type { FaultOutcome } from "./faultOutcome";
import { differences, normalState } from "./normalState";
import type { Operation } from "./operation";
import type { Stage } from "./stage";
import type { Trouble } from "./trouble";
import type { Untroubled } from "./untroubled";

/** Tries an operation in trouble that changes nothing itself; says what is wrong with what became of it. */
export async function trySteadyFault(
  stage: Stage,
  operation: Operation,
  dry: Untroubled,
  trouble: Trouble,
  mayTryAgain: () => boolean,
): Promise<string[]> {
  const { struck } = stage.host.faults;
  const outcome = await attempt(stage, operation, trouble);
  if (!trouble.mayMiss && stage.host.faults.struck === struck) return ["the fault never struck"];
  stage.host.faults.clear();
  stage.limitPayload(null);
  const wrong = outcome.kind === "failed" ? unexplained(outcome.error) : [];
  // What could not be put right while the trouble lasted is put right when the pane starts again.
  if (outcome.kind === "gone" || trouble.lasts) await stage.restart();
  const state = normalState(stage.workbook);
  if (outcome.kind === "done") {
    if (!operation.makesDo) wrong.push(...differences(outcome.answer, dry.answer, "answer"));
    // The result is there; where Excel refuses to show it, it is not shown.
    return [...wrong, ...differences(unseen(state), unseen(dry.after))];
  }
  if (isDeepStrictEqual(unseen(state), unseen(dry.after))) return wrong;
  wrong.push(...differences(state, dry.before).map((difference) => `not as before: ${difference}`));
  return wrong.length > 0 || !mayTryAgain() ? wrong : secondTry(stage, operation, dry);
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
  trouble?.begin(stage);
  let stopListening = (): void => undefined;
  const gone = new Promise<FaultOutcome>((resolve) => {
    stopListening = stage.host.onCut(() => resolve({ kind: "gone" }));
  });
  const ended = operation.run(stage).then(
    (answer): FaultOutcome => ({ kind: "done", answer }),
    (error: unknown): FaultOutcome => ({ kind: "failed", error }),
  );
  return Promise.race([ended, gone]).finally(stopListening);
}
