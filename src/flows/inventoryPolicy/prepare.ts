import type { Finding, MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { readReceipts } from "../demandProfile/receipts";
import { readItemData } from "../itemData/readItemData";
import { policyTable } from "../policyTable";
import { readSales } from "../sales/readSales";
import { salesPeriod } from "../sales/salesPeriod";
import { segmentsOf } from "../segmentsOf";
import { itemFindings } from "./itemFindings";
import type { PreparedInventory } from "./prepared";
import { readForecasts, readTargets } from "./readGiven";

/** Reads sales, item data, forecasts, targets and receipts, and brings them into the order of the items. */
export function prepareInventory(
  tables: Readonly<Record<string, MappedTable>>,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<PreparedInventory> {
  const { policy, findings: ofPlaybook } = policyTable("products", tables["playbook"]);
  const preparation = readSales(tables["sales"], settings, onProgress);
  const sales = preparation.prepared;
  const items = readItemData(tables["items"], sales.keys);
  const forecasts = readForecasts(tables["forecast"], sales.keys);
  const targets = readTargets(tables["targets"], sales.keys);
  const receipts = readReceipts(tables["receipts"], sales.keys);
  const forecast = tables["forecast"];
  const prepared: PreparedInventory = {
    ...sales,
    period: salesPeriod(sales, settings),
    items: items.data,
    segments: segmentsOf(sales, items.data).segments,
    policy,
    forecasts: forecasts.values,
    comingPeriods: (forecast?.mapping["periods"] ?? []).map((position) => forecast?.table.headings[position] ?? ""),
    targets: targets.values,
    leadTimes: receipts.measured,
    whole: sales.demand.map((history) => history.every((units) => units === null || Number.isInteger(units))),
  };
  const findings: Finding[] = [
    ...preparation.findings,
    ...items.findings,
    ...itemFindings(prepared),
    ...forecasts.findings,
    ...targets.findings,
    ...receipts.findings,
    ...ofPlaybook,
  ];
  return { ...preparation, prepared, findings };
}
