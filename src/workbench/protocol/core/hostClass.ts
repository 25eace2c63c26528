import type { HostObject } from "./hostObject";

/** What the workbench knows of one class of Excel's API, as data: names to functions on a target. */
export interface HostClass<Target> {
  /** As in Excel's API, e.g. "Range"; appears in error locations. */
  readonly name: string;
  readonly identity?: (target: Target) => Readonly<Record<string, unknown>>;
  readonly scalars: Readonly<Record<string, Scalar<Target>>>;
  readonly navigation?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<Target>>>;
  readonly items?: (target: Target) => readonly HostObject[];
  /** True when handlers can be attached; the library registers them through methods named _Register…Event. */
  readonly events?: (target: Target, registered: boolean, event: string) => void;
}

export interface Scalar<Target> {
  readonly get: (target: Target) => unknown;
  readonly set?: (target: Target, value: unknown) => void;
  /** Not part of a load without names: costly, or seldom wanted. */
  readonly onRequest?: true;
  /** The workbench neither draws it nor computes with it: it gives back what was set. */
  readonly kept?: true;
}

/** Arguments come from the wire, so each method checks what it was given. */
export type Method<Target> = (target: Target, ...given: readonly unknown[]) => unknown;
