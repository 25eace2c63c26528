import type { Problem } from "./problem";

export interface StepCount {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

/** Something that has to be fetched or computed: not asked for, on its way, failed, or there. */
export type Remote<Value> =
  | { readonly status: "idle" }
  | { readonly status: "loading"; readonly progress: StepCount | null }
  | { readonly status: "failed"; readonly problem: Problem }
  | { readonly status: "ready"; readonly value: Value };

export const idle: { readonly status: "idle" } = { status: "idle" };
export const loading: { readonly status: "loading"; readonly progress: null } = { status: "loading", progress: null };

export function progressing(done: number, total: number, what: string): Remote<never> {
  return { status: "loading", progress: { done, total, what } };
}
export function failed(problem: Problem): Remote<never> {
  return { status: "failed", problem };
}
export function ready<Value>(value: Value): Remote<Value> {
  return { status: "ready", value };
}
export function valueOf<Value>(remote: Remote<Value>): Value | null {
  return remote.status === "ready" ? remote.value : null;
}
