import type { MeasuredLeadTime } from "../demandProfile/receipts";
import type { ItemData } from "../itemData/itemData";
import type { PolicyTable } from "../policyTable";
import type { Sales } from "../sales/sales";
import type { SalesPeriod } from "../sales/salesPeriod";

/** Forecast of one item as it was given. */
export interface GivenForecast {
  /** Units of the coming periods. */
  readonly periods: readonly number[];
  readonly errorSd: number | null;
}
/** Everything that is read once and then planned with as often as a setting moves. */
export interface PreparedInventory extends Sales {
  readonly period: SalesPeriod;
  readonly items: ItemData;
  readonly segments: readonly string[];
  readonly policy: PolicyTable;
  /** By item; null where nothing was given. */
  readonly forecasts: readonly (GivenForecast | null)[];
  readonly comingPeriods: readonly string[];
  readonly targets: readonly (number | null)[];
  /** Measured on receipts; null where there are too few. */
  readonly leadTimes: readonly (MeasuredLeadTime | null)[];
  /** Items whose history only holds whole units: their stock is counted in whole units, too. */
  readonly whole: readonly boolean[];
}
