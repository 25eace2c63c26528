import type { Scalar } from "./hostClass";

/** The members of a class, whatever its targets are. */
export interface ClassMembers {
  readonly scalars: Readonly<Record<string, Pick<Scalar<never>, "kept" | "set">>>;
  readonly navigation?: Readonly<Record<string, unknown>>;
  readonly methods?: Readonly<Record<string, unknown>>;
  readonly events?: unknown;
}

/** An object the interpreter can read, set, call and walk through, whatever it stands for. Names as in Excel's API. */
export interface HostObject {
  readonly className: string;
  /** What the workbench knows of the class, as data. */
  readonly definition: ClassMembers;
  /** What the definition's functions work on; tells ranges apart when they come back as arguments. */
  readonly target: unknown;
  /** `Id`, `_Id` or `_ReferenceId`: how the library finds the object again in a later request. */
  identity(): Readonly<Record<string, unknown>>;
  hasScalar(name: string): boolean;
  hasNavigation(name: string): boolean;
  /** Scalar properties a load without names brings. */
  defaultScalars(): readonly string[];
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  /** Null is Excel's null object. */
  navigate(name: string): HostObject | null;
  call(name: string, given: readonly unknown[]): unknown;
  /** Members of a collection, or null for other objects. */
  items(): readonly HostObject[] | null;
}
