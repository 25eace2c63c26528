import { demandPattern, lifecycle } from "../../engine";
import type { Finding, MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { counted } from "../format";
import { readItemData } from "../itemData/readItemData";
import { withStockedItems } from "../itemData/withStockedItems";
import { policyTable } from "../policyTable";
import { readOrderLines } from "../sales/orderLines";
import { readSales } from "../sales/readSales";
import { salesPeriod } from "../sales/salesPeriod";
import { segmentsOf } from "../segmentsOf";
import { basketValues } from "./basketValues";
import { readBuckets } from "./buckets";
import { itemFindings } from "./itemFindings";
import type { PreparedAgeing } from "./prepared";

/** Sales and item data joined, with what does not depend on thresholds: class, stage of life, what is bought together. */
export function prepareAgeing(
  tables: Readonly<Record<string, MappedTable>>,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<PreparedAgeing> {
  const { policy, findings: policyFindings } = policyTable("products", tables["playbook"]);
  const preparation = readSales(tables["sales"], settings, onProgress);
  const { sales, added } = withStockedItems(preparation.prepared, tables["items"]);
  const { data, findings } = readItemData(tables["items"], sales.keys);
  const { segments } = segmentsOf(sales, data);
  const stages: string[] = [];
  const idle: (number | null)[] = [];
  for (const [item, demand] of sales.demand.entries()) {
    if (item % 500 === 0) onProgress?.(item, sales.keys.length, "Looking at each item's life");
    stages.push(demand.length < 2 ? "" : lifecycle({ demand }).stage);
    idle.push(demandPattern({ demand }).periodsSinceLast);
  }
  const lines = readOrderLines(tables["sales"], settings, sales);
  const own = tables["buckets"] ? readBuckets(tables["buckets"]) : null;
  const prepared: PreparedAgeing = {
    ...{ sales, data, segments, policy, stages, idle },
    period: salesPeriod(sales, settings),
    basket: lines?.value ? basketValues(lines, sales.keys.length) : null,
    ownBuckets: own?.buckets ?? null,
  };
  const all: Finding[] = [
    ...preparation.findings,
    ...findings,
    ...itemFindings(prepared, added),
    ...(own?.findings ?? []),
    ...policyFindings,
  ];
  const stocked = data.numbers.onHand?.filter((units) => (units ?? 0) > 0).length ?? 0;
  const summary = `${preparation.summary}; ${counted(stocked, "item")} in stock`;
  return { prepared, findings: all, rows: preparation.rows, summary };
}
