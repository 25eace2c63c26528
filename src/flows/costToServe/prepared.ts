import type { PolicyTable } from "../policyTable";

export interface Driver {
  /** Heading of the column with the volumes. */
  readonly name: string;
  readonly volumes: readonly number[];
  /** Cost of the pools that this driver shares out; null when only a rate per unit is set. */
  readonly cost: number | null;
  readonly pools: readonly { readonly activity: string; readonly cost: number }[];
  /** Position among the columns chosen as drivers, for a rate of the user's own. */
  readonly index: number;
}
/** Objects with their driver volumes, ready to be charged. */
export interface PreparedCostToServe {
  readonly keys: readonly string[];
  readonly drivers: readonly Driver[];
  readonly revenue: readonly number[] | null;
  readonly profit: readonly number[] | null;
  readonly currency: string;
  /** What the objects are called: the heading of their column. */
  readonly objectName: string;
  readonly policy: PolicyTable;
}
