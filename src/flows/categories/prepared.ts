import type { PolicyTable } from "../policyTable";

/** One measure of supply risk or profit impact, with a value per category and the range that counts as 0 to 1. */
export interface Criterion {
  readonly key: string;
  readonly heading: string;
  readonly values: readonly number[];
  readonly minimum: number;
  readonly maximum: number;
  /** Setting with its weight; criteria of the user's own share one list of weights. */
  readonly weight: { readonly setting: string; readonly index?: number };
  readonly type: "number" | "share";
}
export interface SupplierSpend {
  readonly category: string;
  readonly supplier: string;
  readonly spend: number;
  readonly share: number;
}
/** Categories by falling spend, ready to be placed in the map. */
export interface PreparedCategories {
  readonly keys: readonly string[];
  readonly spend: readonly number[] | null;
  readonly suppliers: readonly number[] | null;
  readonly largestSupplier: readonly string[] | null;
  readonly risk: readonly Criterion[];
  /** Criteria of the user's own; without them the impact follows from spend. */
  readonly impact: readonly Criterion[];
  readonly supplierSpend: readonly SupplierSpend[];
  readonly currency: string;
  readonly policy: PolicyTable;
}
