import type { MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import type { Sales } from "./sales";
import { prepareTransactions } from "./transactions";
import { prepareWide } from "./wide";

/** From the table of sales, in either of its forms, to demand per item; settings are those of `salesSettings`. */
export function readSales(
  table: MappedTable | undefined,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<Sales> {
  if (!table) throw new RangeError("Choose the table with the sales first.");
  return table.form === "wide" ? prepareWide(table, settings) : prepareTransactions(table, settings, onProgress);
}
