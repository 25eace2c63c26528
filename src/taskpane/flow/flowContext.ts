import type { AnyFlow } from "../../flows/define";
import type { Session } from "../../runs/session";
import type { PaneServices } from "../services";
import type { Store } from "../state/store";
import type { FlowRunState, InputState } from "./flowRunState";

/** What the parts of a flow run share. */
export interface FlowContext {
  readonly flow: AnyFlow;
  readonly services: PaneServices;
  readonly session: () => Session;
  /** Forgets all data that were loaded. */
  readonly restartSession: () => void;
  readonly store: Store<FlowRunState>;
}

export function patch(context: FlowContext, change: Partial<FlowRunState>): void {
  context.store.update((state) => ({ ...state, ...change }));
}

export function patchInput(context: FlowContext, input: string, change: Partial<InputState>): void {
  context.store.update((state) => {
    const before = state.inputs[input];
    return before ? { ...state, inputs: { ...state.inputs, [input]: { ...before, ...change } } } : state;
  });
}
