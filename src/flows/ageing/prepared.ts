import type { ItemData } from "../itemData/itemData";
import type { PolicyTable } from "../policyTable";
import type { Sales } from "../sales/sales";
import type { SalesPeriod } from "../sales/salesPeriod";

export interface PreparedAgeing {
  readonly sales: Sales;
  readonly data: ItemData;
  readonly period: SalesPeriod;
  readonly segments: readonly string[];
  readonly policy: PolicyTable;
  /** Stage of life by demand, as `lifecycle` tells it. */
  readonly stages: readonly string[];
  /** Periods since the last demand; null where there never was one. */
  readonly idle: readonly (number | null)[];
  /** Value of the rest of the order for each unit of the item that is bought in it; null where orders are not told apart. */
  readonly basket: readonly number[] | null;
  /** The user's own buckets, where a table gives them. */
  readonly ownBuckets: readonly AgeBucket[] | null;
}

export interface AgeBucket {
  readonly from: number;
  /** Last day; null without an end. */
  readonly to: number | null;
  readonly label: string;
  /** Share of the value that is written down, and why. */
  readonly share: number;
  readonly reason: string;
}
