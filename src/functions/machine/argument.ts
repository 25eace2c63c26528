import type { Grid } from "./grid";
import type { Choice, Kind, Reading } from "./kind";

/** What the help, the reference page and functions.json say about one argument. */
export interface ArgumentFacts {
  readonly help: string;
  readonly type: Kind<unknown>["type"] | "table";
  /** The shape a user gives: one value, a list, one value per item, one for all or one per item, one row per item, a table. */
  readonly shape: "value" | "list" | "per item" | "one or per item" | "row per item" | "table" | "repeated";
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  readonly optional: boolean;
  /** Shown as the default; also when the engine itself supplies it. */
  readonly defaultText?: string;
}

/** An argument that is read once for the whole call. */
export interface WholeArgument<T> extends ArgumentFacts {
  readonly role: "whole";
  readonly read: (grid: Grid, name: string) => T;
  readonly fallback?: T;
}

/** One reading per item, made when asked for. */
export interface Items {
  readonly count: number;
  /** Rows and columns of a result that has one cell per item. */
  readonly shape: readonly [rows: number, columns: number];
  readonly at: (index: number) => Reading<unknown>;
  /** Where item `index` stands, for messages: "row 3". */
  readonly place: (index: number) => string;
  /** One item whose history stands in a column: a result in time goes down as well. */
  readonly down?: boolean;
}

/**
 * An argument with one reading per item. `each`: run receives one item at a time (lifting); `all`: run receives an
 * array over all items. Rows that cannot be read are kept away from run.
 */
export interface ItemArgument<T> extends ArgumentFacts {
  readonly role: "each" | "all";
  /** A missing key leaves its row empty even when the row has data. */
  readonly key: boolean;
  /** For `all`: a single value stands for every row of the other ranges. */
  readonly repeats?: boolean;
  readonly items: (grid: Grid, name: string) => Items;
  readonly fallback?: T;
}

/** All further arguments of the call, unread. */
export interface RestArgument<T> extends ArgumentFacts {
  readonly role: "rest";
  readonly collect: (cells: readonly unknown[]) => T;
  readonly fallback?: T;
}

/** "maybe" marks an argument that is left out of the input when the user leaves it out. */
export type Presence = "always" | "maybe";
export type Argument<T, P extends Presence = "always"> = { readonly presence: P } & (
  WholeArgument<T> | ItemArgument<T> | RestArgument<T>
);
/** An argument whose type no longer matters. */
export type AnyArgument = Argument<unknown, Presence>;

/** One argument per field of the input: none missing, none extra, each of the field's type. */
export type Arguments<I> = {
  readonly [K in keyof I]-?: Argument<Exclude<I[K], undefined>, MayBe<I, K>>;
};
type MayBe<I, K extends keyof I> = object extends Pick<I, K> ? Presence : "always";
