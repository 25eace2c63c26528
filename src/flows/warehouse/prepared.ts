import type { ItemData } from "../itemData/itemData";
import type { PolicyTable } from "../policyTable";
import type { Sales } from "../sales/sales";
import type { SalesPeriod } from "../sales/salesPeriod";

export interface PreparedWarehouse {
  readonly sales: Sales;
  readonly data: ItemData;
  readonly period: SalesPeriod;
  /** ABC-XYZ class of each item. */
  readonly segments: readonly string[];
  readonly policy: PolicyTable;
  readonly locations: readonly StorageLocation[];
  /** Location each item lies in today; null where it is not known. */
  readonly today: readonly (number | null)[];
  /** Zone each item must lie in. */
  readonly zones: readonly string[];
  readonly orders: OrderShape | null;
}

export interface StorageLocation {
  readonly code: string;
  readonly zone: string;
  /** As a table gave them; null where it did not. */
  readonly distance: number | null;
  readonly room: number | null;
  readonly weightLimit: number | null;
  /** Position of its aisle and bay, from 0, and its level, as its code tells them. */
  readonly aisle: number;
  readonly bay: number;
  readonly level: number | null;
}

/** What the orders look like, by item. */
export interface OrderShape {
  readonly orders: number;
  /** Lines of each item, and those that are alone on their order. */
  readonly lines: readonly number[];
  readonly single: readonly number[];
}
