import { HostError } from "../../model/hostError";
import { ActionType } from "../wire/request";
import type { RequestBody } from "../wire/request";
import { refusalMessage } from "../refusalMessage";
import type { Strike } from "./strike";

export interface ActionGuards {
  readonly beforeAction: (index: number) => void;
  readonly beforeMember: (className: string, member: string) => void;
}

/** Breaks a request off where its strikes say so. */
export function actionGuards(request: RequestBody, strikes: readonly Strike[]): ActionGuards {
  const breaks = strikes.flatMap((strike) =>
    strike.kind === "breakAt" ? [{ index: breakIndex(request, strike.action), code: strike.code }] : [],
  );
  const refusals = strikes.flatMap((strike) => (strike.kind === "refuseMember" ? [strike] : []));
  return {
    beforeAction: (index) => {
      const due = breaks.find((one) => one.index === index);
      if (due) throw new HostError(due.code, refusalMessage(due.code));
    },
    beforeMember: (className, member) => {
      const due = refusals.find(({ members }) => members.includes(`${className}.${member}`));
      if (due) throw new HostError(due.code, refusalMessage(due.code));
    },
  };
}

/** "middle" is the middle one of the actions that change something, where there are any. */
function breakIndex({ Actions }: RequestBody, action: number | "middle" | "last"): number {
  const last = Actions.length - 1;
  if (typeof action === "number") return Math.min(action, last);
  if (action === "last") return last;
  const changes = Actions.flatMap(({ ActionType: type, Name }, index) => {
    const kept = type === ActionType.setProperty || (type === ActionType.method && !Name.startsWith("_"));
    return kept ? [index] : [];
  });
  return changes[Math.floor(changes.length / 2)] ?? Math.floor(Actions.length / 2);
}
