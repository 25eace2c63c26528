import type { DemandProfile, Lifecycle } from "../../engine";
import type { ItemData } from "../itemData/itemData";
import type { PolicyTable } from "../policyTable";
import type { Sales } from "../sales/sales";
import type { SalesPeriod } from "../sales/salesPeriod";
import type { Replacement } from "./cleanseItem";
import type { PlannedLaunch } from "./launches";
import type { MeasuredLeadTime } from "./receipts";

/** Demand as sold and cleansed, and what is measured on it, item by item. */
export interface PreparedProfile {
  readonly sales: Sales;
  readonly period: SalesPeriod;
  readonly cleansed: readonly (readonly (number | null)[])[];
  /** By item, then period. */
  readonly replaced: readonly Replacement[];
  /** What patterns are told from: the cleansed demand, or that which was sold. */
  readonly measured: "cleansed" | "read";
  readonly profiles: readonly DemandProfile[];
  readonly lives: readonly Lifecycle[];
  readonly items: ItemData;
  readonly leadTimes: readonly (MeasuredLeadTime | null)[];
  readonly launches: readonly PlannedLaunch[];
  /** ABC-XYZ on the measured demand, or as the item data give it. */
  readonly segments: readonly string[];
  readonly policy: PolicyTable;
  /** Rows by falling value (revenue, else units), ties by row. */
  readonly order: readonly number[];
  /** Share of the value that the items before this one make; items of equal value share it. */
  readonly shareBefore: readonly number[];
  /** Revenue, or units where there is none; never below zero. */
  readonly values: readonly number[];
}

/** The demand that patterns are told from. */
export function measuredDemand({ measured, cleansed, sales }: PreparedProfile): PreparedProfile["cleansed"] {
  return measured === "cleansed" ? cleansed : sales.demand;
}
