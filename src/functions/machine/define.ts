import type { AnyArgument, Arguments } from "./argument";
import { arg } from "./arg";
import type { FaultCode } from "./fault";
import { flag } from "./kind";
import type { Result, ResultCell } from "./result";

/** A call that a test runs and the reference page shows. Arrays stand for ranges, null for a blank cell. */
export interface Example {
  readonly call: readonly unknown[];
  /** The cells, or the single cell, that come out. A cell error is written as { error }. */
  readonly gives: unknown;
  readonly note?: string;
  /** Only the upper left part of the result is given. */
  readonly part?: true;
}
/** A call that must be refused as a whole, and words that the message must hold. */
export interface FaultExample {
  readonly call: readonly unknown[];
  readonly error: FaultCode;
  readonly says: string;
}

export type Step = readonly [what: string, value: ResultCell];

/** What EXPLAIN tells about a call. */
export interface Explanation<I, R> {
  /** In the argument names; EXPLAIN puts the numbers in their place. */
  readonly formula: string;
  readonly source: string;
  readonly assumptions: readonly string[];
  readonly steps: (input: I, result: R) => readonly Step[];
  readonly warnings?: (input: I, result: R) => readonly string[];
}

/** 1-based row or position of each item that a run receives. */
export interface RunContext {
  readonly places: readonly number[];
}

interface Source<I, R> {
  readonly name: string;
  readonly summary: string;
  readonly args: Arguments<NoInfer<I>>;
  readonly result: Result<NoInfer<R>>;
  readonly run: (input: I, context: RunContext) => R;
  /** One row that cannot be read refuses the whole call, because the other rows' results would be wrong. */
  readonly wholeOrNothing?: boolean;
  readonly examples: readonly Example[];
  readonly faults: readonly FaultExample[];
  readonly explain: Explanation<NoInfer<I>, NoInfer<R>>;
}

export interface NamedArgument {
  readonly name: string;
  readonly argument: AnyArgument;
}

type Input = Readonly<Record<string, unknown>>;
/** A SEG function as the machine knows it: the types of its input and result are settled and forgotten. */
export interface Definition {
  readonly name: string;
  readonly summary: string;
  /** In the order of the call, with [headers] where the result is a table. */
  readonly args: readonly NamedArgument[];
  readonly result: Result<unknown>;
  readonly run: (input: Input, context: RunContext) => unknown;
  readonly wholeOrNothing: boolean;
  readonly examples: readonly Example[];
  readonly faults: readonly FaultExample[];
  readonly explain: Explanation<Input, unknown>;
}

/** The name is reserved: the machine reads it and the run does not see it. */
export const HEADERS = "headers";

/**
 * Defines one SEG function. The input type comes from `run`; an argument that is renamed, missing, extra or of another
 * type does not compile.
 */
export function defineFunction<I extends object, R>(source: Source<I, R>): Definition {
  const args = Object.entries(source.args).map(([name, argument]) => ({ name, argument: argument as AnyArgument }));
  const headers = arg.optional(arg.single("FALSE leaves out the heading row", flag), true);
  return {
    ...source,
    args: source.result.headings ? [...args, { name: HEADERS, argument: headers }] : args,
    result: source.result as Result<unknown>,
    // The compiler has checked that args produce exactly the input that run, steps and warnings take.
    run: source.run as Definition["run"],
    explain: source.explain as unknown as Definition["explain"],
    wholeOrNothing: source.wholeOrNothing ?? false,
  };
}
