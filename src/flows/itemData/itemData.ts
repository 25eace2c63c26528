import type { ItemNumber, ItemText } from "./itemRoles";

/** What is known of the items of an analysis, in its order of items; null where the table says nothing. */
export interface ItemData {
  readonly numbers: Readonly<Partial<Record<ItemNumber, readonly (number | null)[]>>>;
  readonly texts: Readonly<Partial<Record<ItemText, readonly (string | null)[]>>>;
  /** Row of the table that speaks of each item; null where none does. */
  readonly rows: readonly (number | null)[];
}
