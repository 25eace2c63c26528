import type { BacktestedMethod, MethodName, Pattern } from "../../engine";
import type { ItemData } from "../itemData/itemData";
import type { PolicyTable } from "../policyTable";
import type { Sales } from "../sales/sales";
import type { SalesPeriod } from "../sales/salesPeriod";
import type { Override } from "./readOverrides";
import type { Launch } from "./readLaunches";
import type { RuleTable } from "./rules";
import type { SellOut } from "./readSellOut";
import type { PlanRow } from "./readPlan";
import type { Windows } from "./windows";
import type { CustomerDemand } from "./customers";

export type History = readonly (number | null)[];

/** What was read and tried; everything that a setting of the analysis does not touch. */
export interface PreparedForecast {
  readonly sales: Sales;
  readonly segments: readonly string[];
  readonly items: ItemData;
  readonly policy: PolicyTable;
  readonly rules: RuleTable;
  readonly period: SalesPeriod;
  readonly horizon: number;
  /** Headings of the periods ahead. */
  readonly ahead: readonly string[];
  readonly seasonLength: number;
  readonly windows: Windows;
  /** Rows by falling revenue (or quantity). */
  readonly order: readonly number[];
  readonly states: readonly ItemState[];
  /** The methods that were tried, in the order of each item's results. */
  readonly league: readonly MethodName[];
  readonly overrides: readonly Override[];
  readonly sellOut: SellOut | null;
  readonly plan: readonly PlanRow[];
  readonly launches: readonly Launch[];
  readonly customers: readonly CustomerDemand[];
}

/** What is known of an item before anything is chosen. */
export interface ItemState {
  /** Units of the last periods are not known: no forecast can follow them. */
  readonly ended: boolean;
  /** Periods since the first one observed, and whether that is fewer than the setting asks for. */
  readonly age: number;
  readonly isNew: boolean;
  readonly pattern: Pattern;
  readonly seasonal: boolean;
  /** The same for the periods before the test. */
  readonly seasonalBefore: boolean;
  /** Method of the item's own held-out periods. */
  readonly own: MethodName;
  /** Trials over the periods that choose; null for a life too short for them. */
  readonly trials: readonly BacktestedMethod[] | null;
  /** Mean |change| and mean change² from period to period before the choice: what errors are measured in. */
  readonly scale: { readonly absolute: number; readonly squared: number };
}
